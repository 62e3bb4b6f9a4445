#!/bin/sh
# Grades a class as a Slurm array, from the course's folder: sbatch --array=1-4 solutions/grader/deploy/slurm.sh SUBMISSIONS SHARDS
# Then: ./course grade merge SHARDS/* --out grades
#SBATCH --job-name=grade
#SBATCH --cpus-per-task=2
#SBATCH --mem=4G
#SBATCH --time=02:00:00
set -eu
exec ./course grade "$1" --out "$2/$SLURM_ARRAY_TASK_ID"
