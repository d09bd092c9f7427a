"""Work that moves ("流程"): what can be done next with a record, what it still needs, and taking the step."""
