"""What goes public: decision lists and decisions, what was left out and why."""
