"""The live session on the wire: the hub, its transports, and the pages of phone, console and projector."""
