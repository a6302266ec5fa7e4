/// What a kind of document is and does: one row of the table of kinds.
struct DocumentKindRow: Sendable {
  /// In running text.
  var name: String
  /// What made numbers of the kind begin with.
  var initials: String
  /// Whom the document is for or from.
  var party: PartyKind?
  /// The type of the ledger entries of a line; a journal line has its own.
  var entryType = EntryType.purchase
  var direction = Direction.byEntryType
  var posting = DocumentPosting.never
  var dates = LineDating.posting
  var reservation = ReservationRole.none
  var planning = PlanningRole.none
  var traits: Traits = []
  /// BC's record of a line or, of what was posted, of the document (T-213, T-220).
  var record = Record(83, "Item Journal Line")
  /// BC's record of a component (T-223).
  var componentRecord = Record(5407, "Prod. Order Component")
  /// What is done instead of a negative quantity, where a line takes none.
  var insteadOfNegative: Wording?
  /// What a component of a line is, in running text.
  var componentName = "production component"
  /// The order that is made from it.
  var orderKind: DocumentKind?
  /// The posted documents whose lines it invoices (T-064).
  var invoicedKind: DocumentKind?
  /// The posted documents whose goods it takes back (T-051).
  var reversedKinds: [DocumentKind] = []

  init(_ name: String, _ initials: String) {
    self.name = name
    self.initials = initials
  }

  /// Whether its lines bring goods in or take them out (T-031).
  enum Direction: Sendable { case inbound, outbound, byEntryType }

  struct Traits: OptionSet, Sendable {
    let rawValue: UInt32

    /// Planning and order tracking see its lines; others' tracking is Prospect (T-058).
    static let inNetwork = Traits(rawValue: 1 << 0)
    /// The numbers of its lines may be handled in parts; others' page has no quantity to handle,
    /// which always is the quantity (T-038).
    static let handledInParts = Traits(rawValue: 1 << 1)
    /// The numbers of its lines may be invoiced in parts (T-038).
    static let invoicedInParts = Traits(rawValue: 1 << 2)
    /// It is opened for changes and released for handling.
    static let released = Traits(rawValue: 1 << 3)
    /// Its lines are made of components.
    static let withComponents = Traits(rawValue: 1 << 4)
    /// An assembly order, or what a quote offers to assemble.
    static let assembly = Traits(rawValue: 1 << 5)
    /// A quote or a blanket order: nothing of it is tracked.
    static let onlyPlanned = Traits(rawValue: 1 << 6)
    /// An invoice or a credit memo that was posted.
    static let invoice = Traits(rawValue: 1 << 7)
    /// Its lines can be undone while they are not invoiced (T-171).
    static let undoable = Traits(rawValue: 1 << 8)
    /// What it sells can be assembled to order (T-169).
    static let assemblesToOrder = Traits(rawValue: 1 << 9)
    /// A receipt or shipment of inventory alone: only order tracking sees its lines.
    static let inventoryOnly = Traits(rawValue: 1 << 10)
    /// A quote: it goes when its order is made.
    static let quote = Traits(rawValue: 1 << 11)
    /// A journal that asks before what others have reserved is taken.
    static let asksBeforeBreaking = Traits(rawValue: 1 << 12)
    /// Action messages ask for changes of its lines (P-073).
    static let changedByMessages = Traits(rawValue: 1 << 13)
    /// Goods that come or go by it keep the item's tracking code from changing (T-019).
    static let holdsTrackingCode = Traits(rawValue: 1 << 14)
    /// Its lines leave from the location's shipment bin.
    static let fromShipmentBin = Traits(rawValue: 1 << 15)
    /// Warehouse documents receive or ship its lines (W-107).
    static let handledByWarehouse = Traits(rawValue: 1 << 16)
    /// Goods go back to whom they came from by it.
    static let returns = Traits(rawValue: 1 << 17)
    /// Its entries go by their own type in pictures, for its name tells nothing more.
    static let namedByEntry = Traits(rawValue: 1 << 18)
    /// Its entries have no document type in BC.
    static let withoutDocumentType = Traits(rawValue: 1 << 19)
    /// What a posting made: nobody opens or changes it.
    static let posted = Traits(rawValue: 1 << 20)
    /// What was posted came in: a receipt.
    static let receipt = Traits(rawValue: 1 << 21)
    /// What was posted left: a shipment.
    static let shipment = Traits(rawValue: 1 << 22)

    /// An order of goods that come or go, in parts if need be.
    static let order: Traits = [.inNetwork, .handledInParts, .invoicedInParts, .released]
  }

  /// BC's table of a record: its number, by which Find Entries is sorted, and its name.
  struct Record: Sendable {
    var tableNo: Int
    var name: String

    init(_ tableNo: Int, _ name: String) {
      self.tableNo = tableNo
      self.name = name
    }
  }
}

/// How a document is posted, and what posting makes.
public enum DocumentPosting: Hashable, Sendable {
  /// Quotes, blanket orders and worksheets are not posted, nor is what was posted.
  case never
  /// Received or shipped, and invoiced: at once or one after the other.
  case order(PostingActions, handled: DocumentKind, invoice: DocumentKind)
  /// Invoiced as a whole, its goods move with it; the entries belong to the invoice.
  case invoice(DocumentKind)
  /// Shipped, then received.
  case transfer
  /// All lines at once, without actions.
  case journal(DocumentKind)
  /// What was counted is posted as adjustments, all lines at once.
  case count(DocumentKind)
  /// Output and consumption, line by line.
  case production
  /// The item with all its components.
  case assembly
}

/// Which dates say when a line delivers and when it needs.
enum LineDating: Sendable {
  /// Both the expected date, the shipment date, the due date.
  case expected, shipment, due
  /// Delivers on the expected date, needs on the shipment date.
  case transfer
  /// The due date; what leaves another place does so on the shipment date.
  case planning
  /// The document's posting date: nothing waits for the line.
  case posting
}

/// As what the lines of a kind take part in reservations.
enum ReservationRole: Sendable {
  case none
  case lines(ReservationKind)
  /// Not those whose quantity is negative.
  case positiveLines(ReservationKind)
  /// Only where the company lets inventory documents take part.
  case inventoryDocument(ReservationKind)
  /// By the status of the order.
  case production
  /// What is assembled to order belongs to its sale alone (T-169).
  case assembly
}

/// As what a run sees the lines of a kind (P-122, P-128).
enum PlanningRole: Sendable {
  case none
  case purchase, purchaseReturn, sale, saleReturn, transfer, production, assembly
  /// What orders are still to be made from (P-166).
  case blanketSale
  /// What runs suggested so far.
  case worksheet

  /// Goods are sold by it, now or by orders still to be made.
  var sells: Bool {
    switch self {
    case .sale, .blanketSale: true
    case .none, .purchase, .purchaseReturn, .saleReturn, .transfer, .production, .assembly,
      .worksheet:
      false
    }
  }

  /// Goods are made of others by it.
  var makesGoods: Bool {
    switch self {
    case .production, .assembly: true
    case .none, .purchase, .purchaseReturn, .sale, .saleReturn, .transfer, .blanketSale,
      .worksheet:
      false
    }
  }

  /// Goods come from elsewhere by it.
  var bringsGoods: Bool {
    switch self {
    case .purchase, .transfer: true
    case .none, .purchaseReturn, .sale, .saleReturn, .production, .assembly, .blanketSale,
      .worksheet:
      false
    }
  }

  /// How supply of the kind is made.
  var replenishment: Replenishment {
    switch self {
    case .transfer: .transfer
    case .production: .production
    case .assembly: .assembly
    case .none, .purchase, .purchaseReturn, .sale, .saleReturn, .blanketSale, .worksheet:
      .purchase
    }
  }
}
