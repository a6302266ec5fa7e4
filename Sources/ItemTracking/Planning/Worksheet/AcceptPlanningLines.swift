/// Accepts suggestions, or does not: only what is accepted is carried out (P-090, P-136).
public struct AcceptPlanningLines: Command {
  /// The open planning worksheet.
  public var worksheet: RowID<Document>
  /// Yes accepts, no takes an acceptance back.
  public var answer: Answer
  /// Only lines of these items; empty for all.
  public var items: [ItemNo] = []
  /// Only these lines; empty for all.
  public var lineNos: [Int32] = []

  /// All lines of a worksheet; items and line numbers narrow it.
  public init(of worksheet: RowID<Document>, _ answer: Answer) {
    self.worksheet = worksheet
    self.answer = answer
  }

  /// - Throws: `line-unknown`.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) {
    for lineNo in lineNos { _ = try model.line(lineNo, of: worksheet) }
    for id in model.planningLineIDs(of: worksheet) {
      let lineNo = model.lines[model.planningLines[id].line].lineNo
      guard lineNos.isEmpty || lineNos.contains(lineNo),
        items.isEmpty || items.contains(model.itemNo(ofPlan: id))
      else { continue }
      model.planningLines.update(id, &model.journal) { $0.isAccepted = answer == .yes ? 1 : 0 }
    }
  }
}
