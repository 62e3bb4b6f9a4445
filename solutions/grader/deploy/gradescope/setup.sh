#!/usr/bin/env bash
# Run once, while Gradescope builds the autograder's image: installs what is missing and builds the course.
set -eu
cd "$(dirname "$0")/course"
missing=()
command -v javac > /dev/null || missing+=(openjdk-21-jdk-headless)
command -v curl > /dev/null || missing+=(curl)
command -v unzip > /dev/null || missing+=(unzip)
command -v redis-server > /dev/null || missing+=(redis-server)
command -v bwrap > /dev/null || missing+=(bubblewrap)
command -v fc-list > /dev/null || missing+=(fontconfig fonts-dejavu-core)
if [ ${#missing[@]} -gt 0 ]; then
    apt-get update -q
    DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}"
fi
chmod +x course mvnw
./course grade --help > /dev/null # builds the grader, the model answers and the tests
