import LotwiseReports
import LotwiseSyntax

/// A value found in a statement, where a table's cell could be meant as well.
typealias TokenCell = LotwiseSyntax.Cell
/// A value of a table, where a statement's could be meant as well.
typealias ReportCell = LotwiseReports.Cell
