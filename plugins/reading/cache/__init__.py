"""What earlier builds left of posts."""
