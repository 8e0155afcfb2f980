#!/usr/bin/env python3
"""Counts the acts of an article by party and kind, with the shared library.

    python3 acts.py article.txt [libalteram.so.0]
"""
import collections
import ctypes
import json
import sys

library = ctypes.CDLL(sys.argv[2] if len(sys.argv) > 2 else "libalteram.so.0")
library.alt_lexicon_load.restype = ctypes.c_bool
library.alt_document_new.restype = ctypes.c_void_p
library.alt_document_new.argtypes = [ctypes.c_void_p] * 2 + [ctypes.c_char_p] * 2 + [ctypes.c_size_t]
library.alt_records.restype = ctypes.c_void_p  # not c_char_p: it must be freed
library.alt_records.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p]
library.alt_document_free.argtypes = library.alt_lexicon_free.argtypes = [ctypes.c_void_p]
free = ctypes.CDLL(None).free
free.argtypes = [ctypes.c_void_p]


class Problems(ctypes.Structure):
    _fields_ = [("items", ctypes.c_void_p), ("count", ctypes.c_size_t), ("capacity", ctypes.c_size_t)]


lexicon = ctypes.c_void_p()
if not library.alt_lexicon_load(ctypes.byref(lexicon), None, ctypes.byref(Problems())):
    sys.exit("the lexicons cannot be loaded")

article = open(sys.argv[1], "rb").read()
document = library.alt_document_new(lexicon, None, sys.argv[1].encode(), article, len(article))
records = library.alt_records(document, b"jsonl", None)
acts = [json.loads(line) for line in ctypes.string_at(records).splitlines()]
free(records)
library.alt_document_free(document)
library.alt_lexicon_free(lexicon)

counts = collections.Counter((act["source"] and act["source"]["party"] or "-", act["kind"]) for act in acts)
for (party, kind), count in sorted(counts.items()):
    print(f"{party}\t{kind}\t{count}")
