"""Tables of a data file: one class per ledger, and what the exchange of data needs beside them."""

from cunfupin.fields import use_folder
from cunfupin.paths import resources_dir

use_folder(resources_dir() / "codes")
