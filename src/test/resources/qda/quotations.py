"""Prints every quotation of a .qdpx as JSON, by the id of its selection.

A second opinion on our offsets: Python counts Unicode code points, and this file shares no line with our reader.
"""

import json
import sys
import xml.etree.ElementTree as ElementTree
import zipfile

NAMESPACE = "{urn:QDA-XML:project:1.0}"

quotations = {}
with zipfile.ZipFile(sys.argv[1]) as package:
    root = ElementTree.fromstring(package.read("project.qde"))
    for source in root.iter(NAMESPACE + "TextSource"):
        path = source.get("plainTextPath")
        text = package.read("sources/" + path[len("internal://"):]).decode("utf-8")
        for selection in source.iter(NAMESPACE + "PlainTextSelection"):
            start = int(selection.get("startPosition"))
            end = int(selection.get("endPosition"))
            assert 0 <= start <= end <= len(text), selection.get("guid")
            quotations[selection.get("guid").lower()] = text[start:end]
print(json.dumps(quotations))
