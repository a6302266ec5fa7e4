/// What a kind of document does, read from its row.
extension DocumentKind {
  /// What made numbers of the kind begin with.
  public var initials: String { row.initials }

  /// The kind's name in running text.
  public var name: String { row.name }

  /// Whom the document is for or from.
  public var partyKind: PartyKind? { row.party }

  /// How a document of the kind is posted.
  public var posting: DocumentPosting { row.posting }

  /// The type of the ledger entries of a line; a journal line has its own.
  var entryType: EntryType { row.entryType }

  /// +1 for lines that bring goods in, -1 for lines that take them out (T-031); nil where the
  /// line's entry type says it.
  public var stockSign: Int64? {
    switch row.direction {
    case .inbound: 1
    case .outbound: -1
    case .byEntryType: nil
    }
  }

  /// The sign of the effect on stock that a line with an entry type has (T-031).
  func sign(of entryType: EntryType) -> Int64 {
    if let stockSign { return stockSign }
    switch entryType {
    case .purchase, .positiveAdjustment, .output, .assemblyOutput: return 1
    case .sale, .negativeAdjustment, .transfer, .consumption, .assemblyConsumption: return -1
    }
  }

  /// Whether planning and order tracking see its lines; others' tracking is Prospect (T-058).
  public var isNetworkEntity: Bool { row.traits.contains(.inNetwork) }

  /// Whether the numbers of its lines may be handled in parts (T-038).
  var handlesInParts: Bool { row.traits.contains(.handledInParts) }

  /// Whether the numbers of its lines may be invoiced in parts (T-038).
  var invoicesInParts: Bool { row.traits.contains(.invoicedInParts) }

  /// Whether a posting made it, so that nobody opens it.
  public var isPosted: Bool { row.traits.contains(.posted) }

  /// Whether it is opened for changes and released for handling.
  public var isReleased: Bool { row.traits.contains(.released) }

  /// Whether its lines are made of components.
  public var hasComponents: Bool { row.traits.contains(.withComponents) }

  /// An assembly order, or what a quote offers to assemble.
  public var isAssembly: Bool { row.traits.contains(.assembly) }

  /// The name with its article.
  var nameWithArticle: String {
    "aeiou".contains(name.first ?? " ") ? "an \(name)" : "a \(name)"
  }

  /// What does what a negative quantity would, where its lines take none.
  var insteadOfNegative: Wording? { row.insteadOfNegative }

  /// A physical inventory.
  var isCount: Bool {
    if case .count = row.posting { true } else { false }
  }

  /// Quotes and blanket orders have no tracking.
  var isOnlyPlanned: Bool { row.traits.contains(.onlyPlanned) }

  /// A quote: it goes when its order is made.
  var isQuote: Bool { row.traits.contains(.quote) }

  /// What it sells can be assembled to order (T-169).
  var assemblesToOrder: Bool { row.traits.contains(.assemblesToOrder) }

  /// Only order tracking sees its lines: a receipt or shipment of inventory alone.
  var isInventoryOnly: Bool { row.traits.contains(.inventoryOnly) }

  /// Posting it asks before it takes what others have reserved.
  var asksBeforeBreaking: Bool { row.traits.contains(.asksBeforeBreaking) }

  /// Action messages ask for changes of its lines (P-073).
  var isChangedByMessages: Bool { row.traits.contains(.changedByMessages) }

  /// Goods on it keep the item's tracking code from changing (T-019).
  var holdsTrackingCode: Bool { row.traits.contains(.holdsTrackingCode) }

  /// Warehouse documents receive or ship its lines (W-107).
  var isHandledByWarehouse: Bool { row.traits.contains(.handledByWarehouse) }

  /// A journal or an inventory document: a user adjusts the ledger by it.
  var isEnteredDirectly: Bool {
    switch posting {
    case .journal, .count: true
    case .never, .order, .invoice, .transfer, .production, .assembly: false
    }
  }

  /// Goods go back to whom they came from by it.
  public var isReturn: Bool { row.traits.contains(.returns) }

  /// Its entries go by their own type in pictures.
  package var isNamedByEntry: Bool { row.traits.contains(.namedByEntry) }

  /// Whether its entries have a document type, as BC's do.
  package var hasDocumentType: Bool { !row.traits.contains(.withoutDocumentType) }

  /// Its lines leave from the location's shipment bin.
  var leavesShipmentBin: Bool { row.traits.contains(.fromShipmentBin) }

  /// Whether it is an invoice or a credit memo that was posted.
  var isInvoice: Bool { row.traits.contains(.invoice) }

  /// Whether lines of it can be undone (T-171).
  var isUndoable: Bool { row.traits.contains(.undoable) }

  /// Which way posted goods went.
  public enum Movement: String, Sendable {
    /// They came in.
    case receipt
    /// They left.
    case shipment
  }

  /// Whether goods came in, or left, by what was posted; neither where both did.
  func posts(_ movement: Movement) -> Bool {
    switch movement {
    case .receipt: row.traits.contains(.receipt)
    case .shipment: row.traits.contains(.shipment)
    }
  }

  /// Goods go back to where they were bought.
  var returnsToVendor: Bool { row.party == .vendor && row.direction == .outbound }

  /// Which dates say when a line delivers and when it needs.
  var dates: LineDating { row.dates }

  /// As what its lines take part in reservations.
  var reservation: ReservationRole { row.reservation }

  /// As what a run sees its lines (P-122).
  var planning: PlanningRole { row.planning }

  /// The order that is made from a document of the kind.
  var orderKind: DocumentKind? { row.orderKind }

  /// The posted documents whose lines an invoice or a credit memo invoices.
  var invoicedKind: DocumentKind? { row.invoicedKind }

  /// Whether an open document of the other kind takes back what a posted one of this kind moved.
  func isTakenBack(by other: DocumentKind) -> Bool { other.row.reversedKinds.contains(self) }

  /// BC's record of a line or, of what was posted, of the document (T-213, T-220).
  var record: DocumentKindRow.Record { row.record }

  /// BC's name of that record.
  public var recordName: String { row.record.name }

  /// What a component of a line is, in running text.
  public var componentName: String { row.componentName }

  /// BC's record of a component of a line (T-223).
  var componentRecord: DocumentKindRow.Record { row.componentRecord }

  /// The actions that `post` may name.
  var actions: PostingActions {
    switch row.posting {
    case .order(let actions, _, _): actions.union(.invoice)
    case .invoice: .invoice
    case .transfer: [.ship, .receive]
    case .never, .journal, .count, .production, .assembly: []
    }
  }

  /// Whether a posting of such a document may name an action, by its word: `receive`, `output`.
  public func allows(_ action: String) -> Bool {
    switch row.posting {
    case .never, .journal, .count: false
    case .production: action == "output" || action == "consume"
    case .assembly: action == "assemble" || action == "consume"
    case .order, .invoice, .transfer:
      switch action {
      case "receive": actions.contains(.receive)
      case "ship": actions.contains(.ship)
      case "invoice": actions.contains(.invoice)
      default: false
      }
    }
  }

  /// What `post` alone means: the only action there is, else none.
  public var onlyAction: PostingActions { actions == .invoice ? .invoice : [] }
}
