"""The pages of the room, one file per page or group of acts."""
