"""The public site, without log-in; and the pages inside about a list and its publication."""
