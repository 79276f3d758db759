"""One organization's job: from its sources to finished pages, in a worker process, here or elsewhere."""
