"""What is known and what is allowed: values in, values out; no files, no clock."""
