#!/usr/bin/env python3
"""Grades the checkout in the working folder, as Classroom 50's runner starts it, and writes result.json there.

INTERLEAVE names the instructor's folder of the course on the runner, or in its image; it holds the hidden tests and the model answers, so no
student may be able to read either. What the runner says in its own variables (CLASSROOM, SUBMISSION_TAG and others) the grader
puts into the result.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

course = pathlib.Path(os.environ.get("INTERLEAVE", "/opt/interleave"), "course")
with tempfile.TemporaryDirectory() as work:
    grades = pathlib.Path(work, "grades")
    shutil.copytree(".", pathlib.Path(work, "class", "submission"), ignore=shutil.ignore_patterns(".git"), symlinks=True)
    try:
        status = subprocess.run([course, "grade", pathlib.Path(work, "class"), "--out", grades], check=False).returncode
    except OSError as error:
        sys.exit(f"The submission was not graded: {error}. Set INTERLEAVE to the instructor's folder of the course.")
    result = grades / "classroom50" / "submission" / "result.json"
    if not result.is_file():
        sys.exit(f"The submission was not graded (exit status {status}): the lines above say why.")
    shutil.copy(result, "result.json.part")
    os.replace("result.json.part", "result.json")
