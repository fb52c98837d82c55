-- A number for each row of what people made, kept by the program with every change, so that
-- `foresay check` finds what a faulty disk or another program changed. `table` is the table's number
-- in store/row_sums.cpp; `ordinal` tells rows of one id apart. No trigger of the file keeps them:
-- what was changed without the program is to be seen.
CREATE TABLE row_sum (
  row_id  INTEGER NOT NULL,
  "table" INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  sum     INTEGER NOT NULL,
  PRIMARY KEY (row_id, "table", ordinal)
) STRICT, WITHOUT ROWID;
