"""What each kind of question shows once it is answered, one file each."""
