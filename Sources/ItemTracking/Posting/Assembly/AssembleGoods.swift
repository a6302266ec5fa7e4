/// Assembles goods of others: an assembly order that is tracked and posted in one step.
public struct AssembleGoods: Command {
  public var goods: Goods
  /// What is consumed; components of the bill of materials that are not named take their share.
  public var consumed: [Goods]
  public var postingDate: CalendarDate = .blank
  public var documentDate: CalendarDate = .blank
  /// The posted assembly order's number.
  public var postedNo: DocumentNo = .blank

  public init(_ goods: Goods, consuming consumed: [Goods]) {
    self.goods = goods
    self.consumed = consumed
  }

  /// - Throws: what opening the order, assigning numbers and `PostAssembly` refuse.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) -> PostingResult {
    var open = OpenDocument(.assemblyOrder)
    open.locationCode = goods.locationCode
    open.postingDate = postingDate
    open.documentDate = documentDate
    let document = try open.perform(on: &model)
    let line = try model.addLine(goods, to: document)
    try model.track(line, goods)
    try model.use(consumed, for: line)
    var post = PostAssembly(document)
    post.postedNo = postedNo
    return try post.perform(on: &model)
  }
}
