#!/usr/bin/env Rscript
# Counts the acts of articles by party and kind, out of what `alteram acts --format csv` writes.
#
#     alteram acts --format csv --output acts.csv article.txt
#     Rscript acts.R acts.csv

acts <- read.csv(commandArgs(trailingOnly = TRUE)[1], na.strings = "", encoding = "UTF-8")
print(table(party = acts$source_party, kind = acts$kind, useNA = "ifany"))
cat("directly quoted:", sum(acts$mode == "direct"), "of", nrow(acts), "acts\n")
