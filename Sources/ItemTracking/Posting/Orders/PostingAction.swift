/// One step of a posting by actions: what is done, and perhaps how much of which line.
public struct PostingAction: Hashable, Sendable {
  /// What is done.
  public enum Verb: String, CaseIterable, Hashable, Sendable {
    /// Goods arrive.
    case receive
    /// Goods leave.
    case ship
    /// What was received or shipped is invoiced (T-064).
    case invoice
    /// Production makes goods (T-162).
    case output
    /// Production uses goods (T-163).
    case consume
    /// Assembly uses and makes goods (T-167).
    case assemble
  }

  /// What is done; the document's kind must have it.
  public var verb: Verb
  /// Nil for all that is set or left.
  public var share: Share?
  /// The number of what the action makes; blank for a made one.
  public var postedNo = DocumentNo.blank

  /// An action on one share, or on all that is set or left.
  public init(_ verb: Verb, _ share: Share? = nil) {
    self.verb = verb
    self.share = share
  }

  /// A part of a line, or of what it is made of.
  public struct Share: Hashable, Sendable {
    /// In the line's unit, or the component's, unless a unit is named.
    public var amount: QuantityInUnit
    /// What the share is of.
    public var part: Part
    /// Of output and consumption: the numbers; none for what the order's own tracking says.
    public var keys: TrackingKeys = []
    /// Of output: nil for the date that the numbers are known with (T-183).
    public var expirationDate: CalendarDate?
    /// Of output: nil for none, or for what the tracking code calculates (T-186).
    public var warrantyDate: CalendarDate?
    /// Of consumption: fixed application to an entry that came in (T-047); nil for none.
    public var appliesTo: RowID<ItemLedgerEntry>?
    /// Of what is taken back: the entry that it left by (T-048); nil for none.
    public var appliesFrom: RowID<ItemLedgerEntry>?
    /// Of output: the operation that is done; nil for the last one.
    public var operationNo: Int32?

    /// So much of a line, a component or an item.
    public init(_ amount: QuantityInUnit, _ part: Part) {
      self.amount = amount
      self.part = part
    }
  }

  /// Of what a share is.
  public enum Part: Hashable, Sendable {
    /// A line by its number, or one of its components; component 0 is the line itself.
    case line(Int32, component: Int32)
    /// What an assembly order makes.
    case item(ItemNo)
  }

  /// The part that orders are posted by; empty for the others.
  var ordering: PostingActions {
    switch verb {
    case .receive: .receive
    case .ship: .ship
    case .invoice: .invoice
    case .output, .consume, .assemble: []
    }
  }
}

extension PostingAction.Share {
  var lineNo: Int32 { if case .line(let number, _) = part { number } else { 0 } }
  var componentNo: Int32 { if case .line(_, let number) = part { number } else { 0 } }

  /// An order posts what its tracking lines say; only the quantity is chosen here.
  ///
  /// - Throws: `action-unfit` for anything else.
  func requireQuantityOnly(allowingComponent: Bool = false) throws(TrackingError) {
    guard keys.isEmpty, expirationDate == nil, warrantyDate == nil else {
      throw TrackingError(
        .actionUnfit, blaming: .lot,
        "an order posts the numbers that are assigned to its lines",
        advice: "`handle` says how much of each number the next posting takes")
    }
    guard appliesTo == nil, appliesFrom == nil else {
      throw TrackingError(
        .actionUnfit, blaming: .entry, "an application is set on the line before it is posted",
        advice: "`set … applied to entry …`")
    }
    guard operationNo == nil else {
      throw TrackingError(
        .actionUnfit, blaming: .command, "only the output of a production order has operations")
    }
    guard componentNo == 0 || allowingComponent else {
      throw TrackingError(
        .actionUnfit, blaming: .line, "a component is posted with `consume`")
    }
  }

  func step(_ kind: ProductionStep.Kind, _ quantity: Quantity) -> ProductionStep {
    var step = ProductionStep(kind, quantity)
    step.appliesTo = appliesTo ?? .none
    step.appliesFrom = appliesFrom ?? .none
    step.operationNo = operationNo ?? 0
    step.numbers = keys.map {
      var number = ProductionStep.Number($0, keys.count > 1 ? .one : quantity)
      number.expirationDate = expirationDate ?? .blank
      number.warrantyDate = warrantyDate ?? .blank
      return number
    }
    return step
  }
}
