/// Counts goods in a physical inventory journal or order (T-180a to T-180c).
///
/// `CountAtOnce` posts what differs without a journal of its own.
public enum Count: Command {
  /// Opens one, calculated for the goods.
  case open(OpenDocument, [Goods])
  /// Notes what was counted; in an order several recordings add up.
  case record([Goods], in: RowID<Document>)
  /// Finishes an order: its differences can be posted.
  case finish(RowID<Document>)

  /// - Throws: `action-unfit` for another document or at another stage, `count-twice`,
  ///   `count-unknown`, `serial-quantity`, a number that is required or not tracked.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) {
    switch self {
    case .open(let open, let goods):
      let document = try open.perform(on: &model)
      for goods in goods { try model.calculateCount(of: goods, in: document) }
    case .record(let goods, let document):
      for goods in goods { try model.recordCount(goods, in: document) }
    case .finish(let document): try model.finishCount(document)
    }
  }
}
