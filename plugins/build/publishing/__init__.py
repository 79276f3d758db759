"""From finished sections to what readers see: the verdict, the portal, and the release in one step."""
