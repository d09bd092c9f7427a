"""One module per kind of page; `ui.navigation` lists them."""
