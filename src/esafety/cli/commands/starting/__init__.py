"""A school's folder is made, and follows the releases of the kit."""
