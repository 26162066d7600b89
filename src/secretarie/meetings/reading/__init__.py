"""The reader of real decision lists: PDF bytes in, typed values out. Pure: no Django, no files, no clock."""

from secretarie.meetings.reading.errors import Reason, Unreadable
from secretarie.meetings.reading.model import (
    Body,
    Placed,
    Problem,
    ProblemCode,
    ReadBlock,
    ReadItem,
    ReadList,
    ReadPerson,
    ReadPoint,
    Remark,
    RemarkCode,
    Role,
    Signer,
    Unplaced,
    Where,
    Why,
)
from secretarie.meetings.reading.reader import read_list
from secretarie.meetings.reading.report import report

__all__ = [
    "Body",
    "Placed",
    "Problem",
    "ProblemCode",
    "ReadBlock",
    "ReadItem",
    "ReadList",
    "ReadPerson",
    "ReadPoint",
    "Reason",
    "Remark",
    "RemarkCode",
    "Role",
    "Signer",
    "Unplaced",
    "Unreadable",
    "Where",
    "Why",
    "read_list",
    "report",
]
