"""Kinds of values, field declarations and code lists; standard library only."""

from .code_kinds import Code, Codes, YesNo
from .codes import CodeList, Option, amend, code_list, code_list_names, shipped_list, use_folder
from .folding import clean, fold_label, narrow, squeeze
from .identifier_kinds import BankCard, IdNumber, Phone, birth_date, check_character, has_citizen_form, sex_code
from .kinds import Attachment, GeoPoint, InvalidValue, Kind, LongText, Reference, Text, Value
from .number_kinds import Area, Decimal, Integer, Kilometre, Money, Percent, SquareMetre, Year
from .spec import FieldSpec, Ledger, Privacy, Required
from .time_kinds import BEIJING, WEEKDAYS, Date, Moment, Month, day_in_words, in_beijing, weekday_in_words

__all__ = [
    "BEIJING",
    "WEEKDAYS",
    "Area",
    "Attachment",
    "BankCard",
    "Code",
    "CodeList",
    "Codes",
    "Date",
    "Decimal",
    "FieldSpec",
    "GeoPoint",
    "IdNumber",
    "Integer",
    "InvalidValue",
    "Kilometre",
    "Kind",
    "Ledger",
    "LongText",
    "Moment",
    "Money",
    "Month",
    "Option",
    "Percent",
    "Phone",
    "Privacy",
    "Reference",
    "Required",
    "SquareMetre",
    "Text",
    "Value",
    "Year",
    "YesNo",
    "amend",
    "birth_date",
    "check_character",
    "clean",
    "code_list",
    "code_list_names",
    "day_in_words",
    "fold_label",
    "has_citizen_form",
    "in_beijing",
    "narrow",
    "sex_code",
    "shipped_list",
    "squeeze",
    "use_folder",
    "weekday_in_words",
]
