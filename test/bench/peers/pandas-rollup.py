"""What one would write with pandas and openpyxl for one form that is filled in the same way everywhere: read every
file, add up, work out the rates, write one workbook.

python3 pandas-rollup.py FOLDER OUTPUT.xlsx
"""

import json
import sys
from pathlib import Path

import pandas as pd

COLUMNS = {
    "staff": 2,
    "members": 3,
    "membersRatedGood": 4,
    "organisations": 5,
    "organisationsRatedGood": 6,
    "units": 7,
    "unitsRegistered": 8,
    "unitsAchieved": 9,
    "unitsWithFund": 11,
    "citizensRegistered": 12,
    "citizensAchieved": 13,
    "fundOpening": 15,
    "fundRaised": 16,
    "fundSpent": 17,
    "fundBalance": 18,
    "studentsAwarded": 19,
    "awardAmount": 20,
}
RATES = {
    "membersGoodRate": ("membersRatedGood", "members"),
    "organisationsGoodRate": ("organisationsRatedGood", "organisations"),
    "learningUnitRate": ("unitsAchieved", "units"),
    "learningCitizenRate": ("citizensAchieved", "staff"),
}


def read_submission(path):
    table = pd.read_excel(path, header=None, engine="openpyxl")
    # Only the rows of units have a number in the first column; the total has none.
    rows = table[pd.to_numeric(table[0], errors="coerce").notna()]
    figures = rows[list(COLUMNS.values())].astype("int64").sum()
    figures.index = list(COLUMNS)
    return {"department": table.iat[1, 0], **figures}


def main(folder, output):
    paths = sorted(Path(folder).iterdir())
    departments = pd.DataFrame([read_submission(path) for path in paths])
    totals = departments[list(COLUMNS)].sum()
    rates = {}
    for rate, (part, whole) in RATES.items():
        departments[rate] = departments[part] / departments[whole]
        rates[rate] = float(totals[part] / totals[whole])
    with pd.ExcelWriter(output, engine="openpyxl") as writer:
        departments.to_excel(writer, sheet_name="Departments", index=False)
        sums = pd.concat([totals, pd.Series(rates)]).rename("value")
        sums.to_excel(writer, sheet_name="Totals", index_label="figure")
    totals = {figure: int(value) for figure, value in totals.items()}
    print(json.dumps({"files": len(paths), "totals": totals, "rates": rates}))


main(*sys.argv[1:])
