"""The data file ("数据文件"): open, lock, encrypt, migrate, back up."""
