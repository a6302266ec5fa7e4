// Model: all tables, the names they use, and the transaction by which alone they change.
// Tables: the list of all of them.
// Rules: none of the domain's.
// Entry points: `Model.perform`, `Command`, marks and undo, codes (`itemNo`, `lotNo` …).
// Order of checks: a command's own; a refusal leaves every table as it was.

/// All tables of a model, the names they use, and the journal through which alone they change.
///
/// Whatever decides is a function of `borrowing Model`; whatever changes goes through
/// `insert`, `update` and `remove` of a table with the journal, and can be rolled back to any mark.
public struct Model: ~Copyable, Sendable {
  /// Items (BC's T27), found by their number.
  public internal(set) var items = Table<Item>(tag: 0)
  /// Item variants (T5401), listed by item.
  public internal(set) var variants = Table<ItemVariant>(tag: 1)
  /// Item units of measure (T5404), listed by item; the base unit needs no row.
  public internal(set) var units = Table<ItemUnitOfMeasure>(tag: 2)
  /// Item tracking codes (T6502), found by their code.
  public internal(set) var trackingCodes = Table<ItemTrackingCode>(tag: 3)
  /// Lines of number series (T309), listed by series in the order of their starting dates.
  public internal(set) var series = Table<NoSeriesLine>(tag: 4)
  /// Locations (T14), found by their code.
  public internal(set) var locations = Table<Location>(tag: 5)
  /// Vendors (T23) and customers (T18).
  public internal(set) var parties = Table<Party>(tag: 6)
  /// Lines of production BOMs and assembly BOMs (T99000772, T90), a list of each an item.
  public internal(set) var bomLines = Table<BillOfMaterialsLine>(tag: 7)
  /// Information cards of serial, lot and package numbers (T6504, T6505, T6515).
  public internal(set) var numberInformation = Table<NumberInformation>(tag: 8)
  /// One row: the company's set-up, its work date and its counters.
  public internal(set) var settings = Table<CompanySettings>(tag: 9)
  /// Headers of orders and journals that are open.
  public internal(set) var documents = Table<Document>(tag: 10)
  /// Lines of open orders and journals, of all kinds.
  public internal(set) var lines = Table<DocumentLine>(tag: 11)
  /// Components of production and assembly orders (T5407 and T901), listed by order line.
  public internal(set) var components = Table<ProductionComponent>(tag: 12)
  /// Reservation entries (T337): tracking and reservation of what is not posted.
  public internal(set) var reservationEntries = Table<ReservationEntry>(tag: 13)
  /// Tracking of posted parts of open lines (T336), kept while the line exists (T-105).
  public internal(set) var trackingSpecifications = Table<TrackingSpecification>(tag: 14)
  /// Headers of what was posted: receipts, shipments, invoices, journal postings.
  public internal(set) var postedDocuments = Table<PostedDocument>(tag: 15)
  /// Lines of what was posted; a line leads to those posted before from the same order line.
  public internal(set) var postedLines = Table<PostedLine>(tag: 16)
  /// Item ledger entries (T32) in the order of their numbers; entry number 1 is place 0.
  public internal(set) var itemLedgerEntries = Table<ItemLedgerEntry>(tag: 17)
  /// Item application entries (T339): which entry consumed how much of which.
  public internal(set) var itemApplicationEntries = Table<ItemApplicationEntry>(tag: 18)
  /// Value entries (T5802): what was posted as received or shipped, and what as invoiced.
  public internal(set) var valueEntries = Table<ValueEntry>(tag: 20)
  /// Action message entries (T99000849), made where an item is tracked with messages (P-001).
  public internal(set) var actionMessages = Table<ActionMessageEntry>(tag: 22)
  /// Named reservation worksheets.
  public internal(set) var reservationBatches = Table<ReservationBatch>(tag: 23)
  /// Lines of reservation worksheets, one demand each.
  public internal(set) var worksheetLines = Table<ReservationWorksheetLine>(tag: 24)
  /// What reservation worksheets have reserved.
  public internal(set) var reservationLog = Table<ReservationLogEntry>(tag: 25)
  /// Comments on information cards (T6506).
  public internal(set) var comments = Table<TrackingComment>(tag: 26)
  /// Lines of physical inventory orders and journals, a row a number (T-180b).
  public internal(set) var countLines = Table<CountLine>(tag: 27)
  /// Routing lines: operations of an item's production (T-162).
  public internal(set) var routingLines = Table<RoutingLine>(tag: 28)
  /// Planning parameters of stockkeeping units (T5700), and of items.
  public internal(set) var planningParameters = Table<PlanningParameters>(tag: 19)
  /// Suggestions of the planning worksheet (T246), each beside its document line.
  public internal(set) var planningLines = Table<PlanningLine>(tag: 21)
  /// Receipts of special orders, each with the sale that it was for.
  public internal(set) var specialReceipts = Table<SpecialOrderReceipt>(tag: 29)
  /// How a location's warehouse is set up; a location that uses none of it has no row.
  public internal(set) var warehouseSetups = Table<WarehouseSetup>(tag: 30)
  /// Zones of locations (T7300).
  public internal(set) var zones = Table<Zone>(tag: 31)
  /// Bins of locations (T7354), found by location and code.
  public internal(set) var bins = Table<Bin>(tag: 32)
  /// Bin contents (T7302): what a bin may hold, and which goods it is fixed or the default for.
  public internal(set) var binContents = Table<BinContent>(tag: 33)
  /// What is in a bin under each combination of numbers, base units; made of warehouse entries.
  public internal(set) var binNumbers = Table<BinNumber>(tag: 34)
  /// Warehouse entries (T7312), only added.
  public internal(set) var warehouseEntries = Table<WarehouseEntry>(tag: 35)
  /// Lines of put-away templates (T7308).
  public internal(set) var putAwayTemplates = Table<PutAwayTemplateLine>(tag: 36)
  /// Headers of warehouse documents and journals.
  public internal(set) var warehouseDocuments = Table<WarehouseDocument>(tag: 37)
  /// Lines of warehouse journals (T7311).
  public internal(set) var warehouseJournalLines = Table<WarehouseJournalLine>(tag: 38)
  /// Numbers of warehouse journal lines (T6550).
  public internal(set) var warehouseTracking = Table<WarehouseTrackingLine>(tag: 39)

  /// What planning lines rest on that is no order (T99000855): why a quantity is suggested.
  public internal(set) var untrackedElements = Table<UntrackedElement>(tag: 40)
  /// What planning runs could not plan, and why (T5430, P-170).
  public internal(set) var planningErrors = Table<PlanningErrorEntry>(tag: 41)
  /// Transfer routes (T5742).
  public internal(set) var routes = Table<TransferRoute>(tag: 42)
  /// Forecast entries (T99000852), in base units.
  public internal(set) var forecastEntries = Table<ForecastEntry>(tag: 43)

  package internal(set) var planningAssignments = Table<PlanningAssignment>(tag: 44)
  package internal(set) var planningRuns = Table<PlanningRun>(tag: 45)

  /// How many tables there have been: tags run from 0 to one less, and none is used twice.
  public static let count: UInt8 = 46

  /// Every code and text that rows name by an id; not journaled.
  public var names = Names()
  /// Every combination of goods, place and numbers that rows name by an id; not journaled.
  public package(set) var trackedSKUs = TrackedSKUs()
  var journal = UndoJournal()
  /// The trace's own view of the tables; no part of the model.
  let traceLinks = TraceLinksBox()
  /// The dates of numbers that were asked for; no part of the model.
  var knownDates = KnownDates()
  /// The rows of a line on which numbers were written last; no part of the model.
  var blankRows = BlankRows()
  /// Up to where changes were looked at for planning (P-171); no part of the model.
  var assignedTo = Mark(height: 0)
  /// Makes this a type that is always passed by its address.
  ///
  /// The compiler hands over a struct of known size as a copy on the stack, 2 KB a call, and the
  /// short calls of a posting are many.
  private let passedByAddress: any Sendable = ()
  /// Messages and answers of the command under way; no part of the model.
  @usableFromInline
  var dialog = CommandDialog()

  /// 1 January 2026: the work date until a script says otherwise.
  public static let firstWorkDate = CalendarDate(dayNumber: 9497)

  /// An empty company.
  public init() {
    var company = CompanySettings(workDate: Self.firstWorkDate)
    company.safetyLeadTime = TextID(id: names.intern(text: Array("1D".utf8)))
    _ = settings.insert(company, &journal)
    journal = UndoJournal()
  }

  /// The only place that lists the tables: undo, comparison, memory, save and load go through it.
  package mutating func visit<V: TableVisitor>(
    _ tag: UInt8, _ visitor: inout V
  ) throws(V.Failure) {
    switch tag {
    case 0: try visitor.visit(&items)
    case 1: try visitor.visit(&variants)
    case 2: try visitor.visit(&units)
    case 3: try visitor.visit(&trackingCodes)
    case 4: try visitor.visit(&series)
    case 5: try visitor.visit(&locations)
    case 6: try visitor.visit(&parties)
    case 7: try visitor.visit(&bomLines)
    case 8: try visitor.visit(&numberInformation)
    case 9: try visitor.visit(&settings)
    case 10: try visitor.visit(&documents)
    case 11: try visitor.visit(&lines)
    case 12: try visitor.visit(&components)
    case 13: try visitor.visit(&reservationEntries)
    case 14: try visitor.visit(&trackingSpecifications)
    case 15: try visitor.visit(&postedDocuments)
    case 16: try visitor.visit(&postedLines)
    case 17: try visitor.visit(&itemLedgerEntries)
    case 18: try visitor.visit(&itemApplicationEntries)
    case 19: try visitor.visit(&planningParameters)
    case 20: try visitor.visit(&valueEntries)
    case 21: try visitor.visit(&planningLines)
    case 22: try visitor.visit(&actionMessages)
    case 23: try visitor.visit(&reservationBatches)
    case 24: try visitor.visit(&worksheetLines)
    case 25: try visitor.visit(&reservationLog)
    case 26: try visitor.visit(&comments)
    case 27: try visitor.visit(&countLines)
    case 28: try visitor.visit(&routingLines)
    case 29: try visitor.visit(&specialReceipts)
    case 30: try visitor.visit(&warehouseSetups)
    case 31: try visitor.visit(&zones)
    case 32: try visitor.visit(&bins)
    case 33: try visitor.visit(&binContents)
    case 34: try visitor.visit(&binNumbers)
    case 35: try visitor.visit(&warehouseEntries)
    case 36: try visitor.visit(&putAwayTemplates)
    case 37: try visitor.visit(&warehouseDocuments)
    case 38: try visitor.visit(&warehouseJournalLines)
    case 39: try visitor.visit(&warehouseTracking)
    case 40: try visitor.visit(&untrackedElements)
    case 41: try visitor.visit(&planningErrors)
    case 42: try visitor.visit(&routes)
    case 43: try visitor.visit(&forecastEntries)
    case 44: try visitor.visit(&planningAssignments)
    case 45: try visitor.visit(&planningRuns)
    default: preconditionFailure("no table has the tag \(tag)")
    }
  }

  /// Everything that can be observed is equal; an oracle for tests, O(model).
  public func same(as other: borrowing Model) -> Bool {
    items.same(as: other.items) && variants.same(as: other.variants)
      && units.same(as: other.units) && trackingCodes.same(as: other.trackingCodes)
      && series.same(as: other.series) && locations.same(as: other.locations)
      && parties.same(as: other.parties) && bomLines.same(as: other.bomLines)
      && numberInformation.same(as: other.numberInformation) && settings.same(as: other.settings)
      && documents.same(as: other.documents) && lines.same(as: other.lines)
      && components.same(as: other.components)
      && reservationEntries.same(as: other.reservationEntries)
      && trackingSpecifications.same(as: other.trackingSpecifications)
      && postedDocuments.same(as: other.postedDocuments)
      && postedLines.same(as: other.postedLines)
      && itemLedgerEntries.same(as: other.itemLedgerEntries)
      && itemApplicationEntries.same(as: other.itemApplicationEntries)
      && valueEntries.same(as: other.valueEntries)
      && actionMessages.same(as: other.actionMessages)
      && reservationBatches.same(as: other.reservationBatches)
      && worksheetLines.same(as: other.worksheetLines)
      && reservationLog.same(as: other.reservationLog)
      && comments.same(as: other.comments)
      && countLines.same(as: other.countLines) && routingLines.same(as: other.routingLines)
      && planningParameters.same(as: other.planningParameters)
      && planningLines.same(as: other.planningLines)
      && specialReceipts.same(as: other.specialReceipts)
      && untrackedElements.same(as: other.untrackedElements)
      && planningErrors.same(as: other.planningErrors) && routes.same(as: other.routes)
      && forecastEntries.same(as: other.forecastEntries)
      && planningAssignments.same(as: other.planningAssignments)
      && planningRuns.same(as: other.planningRuns)
      && sameWarehouse(as: other)
  }

  private func sameWarehouse(as other: borrowing Model) -> Bool {
    warehouseSetups.same(as: other.warehouseSetups)
      && zones.same(as: other.zones)
      && bins.same(as: other.bins)
      && binContents.same(as: other.binContents)
      && binNumbers.same(as: other.binNumbers)
      && warehouseEntries.same(as: other.warehouseEntries)
      && putAwayTemplates.same(as: other.putAwayTemplates)
      && warehouseDocuments.same(as: other.warehouseDocuments)
      && warehouseJournalLines.same(as: other.warehouseJournalLines)
      && warehouseTracking.same(as: other.warehouseTracking)
  }

  /// An independent copy; an oracle for tests, O(model).
  public func copy() -> Model {
    var copy = Model()
    copy.items = items.copy()
    copy.variants = variants.copy()
    copy.units = units.copy()
    copy.trackingCodes = trackingCodes.copy()
    copy.series = series.copy()
    copy.locations = locations.copy()
    copy.parties = parties.copy()
    copy.bomLines = bomLines.copy()
    copy.numberInformation = numberInformation.copy()
    copy.settings = settings.copy()
    copy.documents = documents.copy()
    copy.lines = lines.copy()
    copy.components = components.copy()
    copy.reservationEntries = reservationEntries.copy()
    copy.trackingSpecifications = trackingSpecifications.copy()
    copy.postedDocuments = postedDocuments.copy()
    copy.postedLines = postedLines.copy()
    copy.itemLedgerEntries = itemLedgerEntries.copy()
    copy.itemApplicationEntries = itemApplicationEntries.copy()
    copy.valueEntries = valueEntries.copy()
    copy.actionMessages = actionMessages.copy()
    copy.reservationBatches = reservationBatches.copy()
    copy.worksheetLines = worksheetLines.copy()
    copy.reservationLog = reservationLog.copy()
    copy.comments = comments.copy()
    copy.countLines = countLines.copy()
    copy.routingLines = routingLines.copy()
    copy.planningParameters = planningParameters.copy()
    copy.planningLines = planningLines.copy()
    copy.specialReceipts = specialReceipts.copy()
    copy.warehouseSetups = warehouseSetups.copy()
    copy.zones = zones.copy()
    copy.bins = bins.copy()
    copy.binContents = binContents.copy()
    copy.binNumbers = binNumbers.copy()
    copy.warehouseEntries = warehouseEntries.copy()
    copy.putAwayTemplates = putAwayTemplates.copy()
    copy.warehouseDocuments = warehouseDocuments.copy()
    copy.warehouseJournalLines = warehouseJournalLines.copy()
    copy.warehouseTracking = warehouseTracking.copy()
    copy.untrackedElements = untrackedElements.copy()
    copy.planningErrors = planningErrors.copy()
    copy.routes = routes.copy()
    copy.forecastEntries = forecastEntries.copy()
    copy.planningAssignments = planningAssignments.copy()
    copy.planningRuns = planningRuns.copy()
    copy.names = names
    copy.trackedSKUs = trackedSKUs.copy()
    copy.journal = journal
    return copy
  }
}
