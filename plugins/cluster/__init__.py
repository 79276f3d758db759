"""The jobs of a build on the workers of a dask scheduler."""

from .client import cluster_engine
from .errors import ClusterError, OtherCodeError, OtherThemeError
from .protocol import Protocol, Submit
