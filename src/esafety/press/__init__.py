"""Paper: facts and pages become HTML for print, and HTML becomes PDF."""
