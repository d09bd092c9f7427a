"""`python -m cunfupin` is the command `cunfupin`."""

import sys

from cunfupin.cli import main

sys.exit(main())
