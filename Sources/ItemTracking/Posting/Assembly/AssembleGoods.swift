/// Assembles goods of others: an assembly order that is tracked and posted in one step.
public struct AssembleGoods: Command {
  /// What is assembled, how much, where and under which numbers.
  public var goods: Goods
  /// What is consumed, without a quantity as much as the bill of materials asks for; its components
  /// that are not named take their share.
  public var consumed: [Goods]
  /// Blank for the work date.
  public var postingDate: CalendarDate = .blank
  /// Blank for the posting date.
  public var documentDate: CalendarDate = .blank
  /// The posted assembly order's number.
  public var postedNo: DocumentNo = .blank

  /// Goods, and what is consumed for them where that differs from the bill of materials.
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
