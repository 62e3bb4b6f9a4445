"""Runs a command and prints the processor seconds that it took."""

import resource
import subprocess
import sys

subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print("processor", used.ru_utime + used.ru_stime)
