import LotwiseLanguage
import Testing

/// The order in which commands refuse is Business Central's: of two things that are wrong, the one
/// that a command checks first is told.
@Suite struct RefusalOrderTests {
  /// Two scripts that differ in one thing more that is wrong.
  struct Row: Sendable, CustomTestStringConvertible {
    let command: String
    /// Told when both things are wrong, and when only the second is.
    let wins: String
    let loses: String
    let both: [String]
    let alone: [String]

    init(
      _ command: String, _ wins: String, before loses: String, both: String..., alone: String...
    ) {
      self.command = command
      self.wins = wins
      self.loses = loses
      self.both = both
      self.alone = alone
    }

    var testDescription: String { "\(command): \(wins) before \(loses)" }
  }

  private static let setting = """
    tracking code LOTALL lot specific
    tracking code SNALL serial specific
    location EAST
    vendor V
    vendor V2
    customer C
    item A unit PCS
    item L unit PCS tracked LOTALL
    item S unit PCS tracked SNALL
    receive 10 of A
    receive 10 of L lot L1
    receive 10 of L lot L2
    purchase order PO1 from V { 4 of L; 4 of A; 2 of S }
    sales order SO1 to C { 4 of A }
    sales order SO2 to C { 4 of L }
    sales quote SQ1 to C { 1 of A }
    """

  static let rows: [Row] = [
    Row(
      "Reserve", "reserve-never", before: "more-than-unreserved",
      both: "set SO1.1 reserve never", "reserve 9 of SO1.1", alone: "reserve 9 of SO1.1"),
    Row(
      "Reserve", "fully-reserved", before: "more-than-unreserved",
      both: "reserve SO1.1", "reserve 9 of SO1.1", alone: "reserve 9 of SO1.1"),
    Row(
      "Reserve", "more-than-unreserved", before: "tracking-line-unknown",
      both: "reserve 9 of SO2.1 lot L9", alone: "reserve 2 of SO2.1 lot L9"),
    Row(
      "ChangeReservation", "reservation-unknown", before: "reservation-sign",
      both: "reserve SO1.1", "set reservation 999 quantity -1",
      alone: "reserve SO1.1", "set reservation 3 quantity -1"),
    Row(
      "AssignTracking", "not-tracked", before: "more-than-line",
      both: "assign 9 of lot L3 to PO1.2", alone: "assign 9 of lot L3 to PO1.1"),
    Row(
      "AssignTracking", "duplicate-serial", before: "serial-quantity",
      both: "assign serial S1 to PO1.3", "assign 2 of serial S1 to PO1.3",
      alone: "assign 2 of serial S1 to PO1.3"),
    Row(
      "AssignTracking", "duplicate-number", before: "more-than-line",
      both: "assign 4 of lot L3 to PO1.1", "assign 9 of lot L3 to PO1.1",
      alone: "assign 9 of lot L3 to PO1.1"),
    Row(
      "AssignTracking", "serial-quantity", before: "more-than-line",
      both: "assign serial S1..S2 to PO1.3", "assign 2 of serial S3 to PO1.3",
      alone: "assign serial S1..S2 to PO1.3", "assign 1 of serial S3 to PO1.3"),
    Row(
      "AssignTracking", "more-than-line", before: "applies-to",
      both: "assign 9 of lot L1 to SO2.1 applied to entry 3",
      alone: "assign 4 of lot L1 to SO2.1 applied to entry 3"),
    Row(
      "AssignNextNumbers", "quantity-to-create", before: "no-series",
      both: "assign 1.5 of next serial to PO1.3", alone: "assign 1 of next serial to PO1.3"),
    Row(
      "ChangeTrackingLine", "less-than-handled", before: "wrong-sign",
      both: "assign 4 of lot L3 to PO1.1", "handle 2 of lot L3 on PO1.1",
      "post PO1 receive 2 of line 1", "set lot L3 on PO1.1 quantity -2",
      alone: "assign 4 of lot L3 to PO1.1", "set lot L3 on PO1.1 quantity -2"),
    Row(
      "CloseTrackingPage", "more-than-line", before: "availability",
      both: "edit tracking of SO2.1 { assign 9 of lot L9 }",
      alone: "edit tracking of SO2.1 { assign 4 of lot L9 }"),
    Row(
      "OpenDocument", "vendor-unknown", before: "location-unknown",
      both: "purchase order PO2 from X at NOWHERE", alone: "purchase order PO2 from V at NOWHERE"),
    Row(
      "OpenDocument", "location-unknown", before: "document-exists",
      both: "purchase order PO1 from V at NOWHERE", alone: "purchase order PO1 from V"),
    Row(
      "AddLine", "item-blocked", before: "document-released",
      both: "block item A", "release PO1", "add 1 of A to PO1",
      alone: "release PO1", "add 1 of A to PO1"),
    Row(
      "AddLine", "document-released", before: "unit-unknown",
      both: "release PO1", "add 1 BOX of A to PO1", alone: "add 1 BOX of A to PO1"),
    Row(
      "ChangeLine", "document-released", before: "line-reserved",
      both: "reserve 2 of SO1.1", "release SO1", "set SO1.1 at EAST",
      alone: "reserve 2 of SO1.1", "set SO1.1 at EAST"),
    Row(
      "ChangeLine", "line-posted", before: "line-reserved",
      both: "post SO1 ship 1 of line 1", "reserve 2 of SO1.1", "set SO1.1 at EAST",
      alone: "reserve 2 of SO1.1", "set SO1.1 at EAST"),
    Row(
      "ChangeDocument", "vendor-unknown", before: "document-released",
      both: "release PO1", "set PO1 from X", alone: "release PO1", "set PO1 from V2"),
    Row(
      "Delete", "document-released", before: "line-posted",
      both: "post PO1 receive 1 of line 2", "release PO1", "delete PO1.2",
      alone: "post PO1 receive 1 of line 2", "delete PO1.2"),
    Row(
      "MakeOrder", "action-unfit", before: "document-exists",
      both: "make order SO1 from PO1", alone: "make order SO1 from SQ1"),
    Row(
      "GetPostedLines", "lines-unfit", before: "nothing-to-invoice",
      both: "post PO1 receive 4 of line 2 as PR1", "post PO1 invoice 4 of line 2",
      "sales invoice SI1 to C", "get receipt lines of PR1 to SI1",
      alone: "post PO1 receive 4 of line 2 as PR1", "post PO1 invoice 4 of line 2",
      "purchase invoice PI1 from V", "get receipt lines of PR1 to PI1"),
    Row(
      "Count", "action-unfit", before: "count-unknown",
      both: "count A as J1", "record 6 of L lot L1 in PO1",
      alone: "count A as J1", "record 6 of L lot L1 in J1"),
    Row(
      "Declare", "already-exists", before: "tracking-code-unknown",
      both: "item A tracked NOPE", alone: "item B tracked NOPE"),
    Row(
      "PostDocument", "action-unfit", before: "more-than-outstanding",
      both: "post SO1 receive 9 of line 1", alone: "post SO1 ship 9 of line 1"),
    Row(
      "PostDocument", "document-exists", before: "more-than-outstanding",
      both: "post SO1 ship 9 of line 1 as SO2", alone: "post SO1 ship 9 of line 1"),
    Row(
      "PostDocument", "more-than-outstanding", before: "quantity-to-handle",
      both: "assign serial S1..S2 to PO1.3", "post PO1 receive 3 of line 3",
      alone: "assign serial S1..S2 to PO1.3", "post PO1 receive 1 of line 3"),
    // T-120: the whole document is looked at before its first line is posted.
    Row(
      "PostDocument", "quantity-to-handle", before: "lot-required",
      both: "assign serial S1..S2 to PO1.3",
      "post PO1 receive 2 of line 1, receive 1 of line 3",
      alone: "post PO1 receive 2 of line 1"),
    Row(
      "postEntry", "lot-required", before: "not-applied",
      both: "ship 99 of L", alone: "ship 99 of L lot L1"),
    Row(
      "postEntry", "lot-blocked", before: "not-applied",
      both: "block lot L1 of L", "ship 99 of L lot L1", alone: "ship 99 of L lot L1"),
    Row(
      "UndoPosting", "undo-invoiced", before: "undo-applied",
      both: "purchase order PO3 from V { 4 of L lot L5 }", "post PO3 receive as PR3",
      "post PO3 invoice", "ship 1 of L lot L5", "undo PR3.1",
      alone: "purchase order PO3 from V { 4 of L lot L5 }", "post PO3 receive as PR3",
      "ship 1 of L lot L5", "undo PR3.1"),
    Row(
      "UndoPosting", "undo-reserved", before: "undo-applied",
      both: "purchase order PO3 from V { 4 of L lot L5 }", "post PO3 receive as PR3",
      "ship 1 of L lot L5", "assign 2 of lot L5 to SO2.1", "reserve SO2.1 lot L5", "undo PR3.1",
      alone: "purchase order PO3 from V { 4 of L lot L5 }", "post PO3 receive as PR3",
      "ship 1 of L lot L5", "undo PR3.1"),
  ]

  @Test(arguments: rows + policies)
  func `of two faults the one that is checked first is told`(row: Row) {
    #expect(Self.codes(row.both) == [row.wins])
    #expect(Self.codes(row.alone) == [row.loses])
  }

  /// The problems of the lines after the setting; only the last line may have any.
  private static func codes(_ lines: [String]) -> [String] {
    let text = ([setting] + lines).joined(separator: "\n")
    return ScriptRunner.run(Array(text.utf8)).codes
  }
}
