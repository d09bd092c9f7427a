"""What the further ledgers of a village and of the township tell, module by module."""
