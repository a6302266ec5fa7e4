/// What the company has set up, where its clock stands, and which entry numbers come next.
///
/// One row: the work date is part of the model and goes back with `undo`.
public struct CompanySettings: Row {
  /// BC's Work Date: the day that postings and new documents get where they name none.
  public var workDate: CalendarDate
  /// Counts reservation entries; a number is never used twice.
  public var lastReservationEntryNo: Int32 = 0
  /// Counts the documents that the short level makes.
  public var lastMadeDocument: Int32 = 0
  /// Counts action message entries.
  public var lastActionMessageNo: Int32 = 0
  /// A date formula's text: needs later than supply by no more call for no message (P-079).
  public var dampener: TextID = .blank
  /// Percent of the lot size below which a decrease is not suggested (P-086).
  public var dampenerPercent: Quantity = .zero
  /// Whether lines that are always reserved ask no question when they cannot be.
  public var skipsManualReservation: UInt8 = 0
  /// From which every item's package numbers are drawn (T-083); BC's inventory setup (T313).
  public var packageSeries: SeriesCode = .blank
  /// What items with `NegativeInventory.byDefault` do; BC starts with allowed.
  public var negativeInventory: NegativeInventory = .allowed
  /// 1 when returns must name the entry whose cost they take back (T-051).
  public var exactCostReversing: UInt8 = 0

  /// 1 when every movement of inventory needs a location.
  public var locationRequired: UInt8 = 0
  /// 1 when items that have variants are posted by variant only, unless they say otherwise (W-015).
  public var variantsRequired: UInt8 = 0
  /// 1 when lines of inventory receipts and shipments take part in reservations.
  public var reservesInventoryDocuments: UInt8 = 0
  /// Where production takes its components from; blank for where it makes its goods.
  public var componentsLocation: LocationCode = .blank

  /// A date formula's text: how long before it is due supply is to be there (P-163).
  ///
  /// Blank for none; a new company begins with a day.
  public var safetyLeadTime: TextID = .blank
  /// Date formulas' texts: handling where a place says nothing (P-163).
  public var inbound: TextID = .blank
  /// As `inbound`, for goods before they leave.
  public var outbound: TextID = .blank
  /// 1 when supply is only kept below levels that cards say (P-127).
  public var overflowOnlyWhenSaid: UInt8 = 0
  /// 1 when master and material planning are runs of their own (P-121).
  public var plansApart: UInt8 = 0
  /// 1 when a forecast is for one place, or one variant, only (P-165).
  public var forecastsByLocation: UInt8 = 0
  /// 1 when a forecast is for one variant only; 0 when it stands for all of an item's.
  public var forecastsByVariant: UInt8 = 0
  /// Counts entries of what could not be planned.
  public var lastPlanningErrorNo: Int32 = 0

  /// A company with BC's set-up as it is delivered, on a work date.
  public init(workDate: CalendarDate) { self.workDate = workDate }

  public static let tableName: StaticString = "settings"
  public static let fields: [Field<Self>] = [
    Field("work-date", .date, \.workDate),
    Field("last-reservation-entry", .number, \.lastReservationEntryNo),
    Field("last-made-document", .number, \.lastMadeDocument),
    Field("last-action-message", .number, \.lastActionMessageNo),
    Field("dampener", .name, \.dampener),
    Field("dampener-percent", .quantity, \.dampenerPercent),
    Field("skip-manual-reservation", .number, \.skipsManualReservation),
    Field("packages-from", .name, \.packageSeries),
    Field("negative-inventory", .number, \.negativeInventory),
    Field("exact-cost-reversing", .number, \.exactCostReversing),
    Field("location-required", .number, \.locationRequired),
    Field("variants-required", .number, \.variantsRequired),
    Field("reserves-inventory-documents", .number, \.reservesInventoryDocuments),
    Field("components-at", .name, \.componentsLocation),
    Field("safety-lead-time", .name, \.safetyLeadTime),
    Field("inbound", .name, \.inbound), Field("outbound", .name, \.outbound),
    Field("overflow-only-when-said", .number, \.overflowOnlyWhenSaid),
    Field("plans-apart", .number, \.plansApart),
    Field("forecasts-by-location", .number, \.forecastsByLocation),
    Field("forecasts-by-variant", .number, \.forecastsByVariant),
    Field("last-planning-error", .number, \.lastPlanningErrorNo),
  ]
  public var volume: Int64 {
    dampenerPercent.magnitude.raw
  }
}
