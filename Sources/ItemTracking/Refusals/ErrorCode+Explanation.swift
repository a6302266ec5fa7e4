extension ErrorCode {
  /// What is wrong, in a few words.
  public var title: String { explanation.title }

  /// What the rule is, for `help CODE`.
  public var meaning: String { explanation.meaning }

  /// The rules of the rule book that this code enforces.
  public var rules: [String] { explanation.rules.split(separator: " ").map(String.init) }

  private var explanation: (title: String, meaning: String, rules: String) {
    Self.explanations[self] ?? Self.trackingExplanations[self]
      ?? Self.documentExplanations[self] ?? ("", "", "")
  }

  private static let explanations: [ErrorCode: (title: String, meaning: String, rules: String)] = [
    .itemUnknown: (
      "an item that is not declared",
      "The item no. names nothing. Declare the item first, or look at the nearest names.",
      ""
    ),
    .variantUnknown: (
      "a variant that the item does not have",
      "The variant code is not one of the item's.",
      ""
    ),
    .unitUnknown: (
      "a unit the item is not counted in",
      "Besides its base unit an item is counted only in units declared for it.",
      "T-044"
    ),
    .locationUnknown: (
      "a location that is not declared",
      "The location code names nothing.",
      ""
    ),
    .vendorUnknown: (
      "a vendor that is not declared",
      "The vendor's number names nothing.",
      ""
    ),
    .customerUnknown: (
      "a customer that is not declared",
      "The customer's number names nothing.",
      ""
    ),
    .trackingCodeUnknown: (
      "an item tracking code that is not declared",
      "The code names nothing.",
      "T-001"
    ),
    .seriesUnknown: (
      "a number series that is not declared",
      "The series names nothing.",
      "T-081"
    ),
    .documentUnknown: (
      "a document that does not exist",
      "No open document has that number.",
      ""
    ),
    .lineUnknown: (
      "a line that the document does not have",
      "Lines keep their numbers; one that was deleted is gone.",
      ""
    ),
    .lineAmbiguous: (
      "a document with several lines where one is meant",
      "Say which line: PO1.2.",
      ""
    ),
    .entryUnknown: (
      "a ledger entry that does not exist",
      "Entry numbers count up from 1.",
      ""
    ),
    .reservationUnknown: (
      "a reservation that does not exist",
      "Reservations are known by their entry number.",
      "R-001"
    ),
    .trackingLineUnknown: (
      "a number that the line does not carry",
      "Only numbers that are assigned can be handled, changed or taken away.",
      "T-041"
    ),
    .alreadyExists: (
      "a name that is taken",
      "Each item, code, location and party is declared once; `set` changes it.",
      ""
    ),
    .documentExists: (
      "a document number that is taken",
      "Numbers of open and posted documents are used once.",
      ""
    ),
    .itemBlocked: (
      "a blocked item",
      "A blocked item goes on no document.",
      ""
    ),
    .baseUnitFixed: (
      "a base unit that would hold more than one",
      "The base unit is what all others are counted in.",
      "T-045"
    ),
    .bomContainsItself: (
      "an item made of itself",
      "A bill of materials names other items.",
      ""
    ),
    .codeLocked: (
      "a change that entries forbid",
      "Once goods have moved, specific tracking, base unit and costing method stay.",
      "T-013 T-016 T-019"
    ),
    .costingNeedsSerial: (
      "costing method specific without serial numbers",
      "Costing by serial number needs a code with serial specific.",
      "T-022"
    ),
    .trackingNeedsInventory: (
      "tracking on an item that is not kept in stock",
      "Only items of type inventory are tracked.",
      "T-002"
    ),
    .expirationNotUsed: (
      "an expiration calculation without expiration dates",
      "The tracking code must use expiration dates.",
      "T-019"
    ),
    .reserveNeedsInventory: (
      "reserving an item that is not kept in stock",
      "Only items of type inventory are reserved.",
      "R-020"
    ),
    .quantityNotPositive: (
      "a quantity that must be more than nothing",
      "Zero is not kept.",
      "T-043"
    ),
    .quantityOverflow: (
      "a quantity beyond what can be kept",
      "Quantities go up to 999,999,999.99999.",
      "T-045"
    ),
    .roundingPrecision: (
      "a base quantity that does not come out even",
      "The unit's rounding precision must divide it.",
      "T-044"
    ),
    .quantityToCreate: (
      "a number of serial numbers that cannot be created",
      "Serial numbers are created for a positive whole number of pieces.",
      "T-084"
    ),
    .noSeries: (
      "no series to draw a number from",
      "Assigning the next number needs a series on the item that is open on the work date.",
      "T-081 T-082 T-084"
    ),
    .noNumberToIncrement: (
      "a number that cannot be counted up",
      "It must contain a digit.",
      "T-080 T-085"
    ),
    .seriesExhausted: (
      "a series without numbers left",
      "The next number would lie beyond its last.",
      "T-081"
    ),
    .transferToItself: (
      "a transfer to where the goods are",
      "From and to must differ.",
      ""
    ),
    .notInTransit: (
      "a location that is not in transit",
      "Goods go by way of a location that is declared in transit.",
      "T-145"
    ),
    .inTransitRequired: (
      "a transfer without a way",
      "A transfer that is not direct needs a location in transit.",
      "T-145 T-149"
    ),
    .actionUnfit: (
      "a posting that the document does not know",
      "Each kind of document has its own ways to post.",
      ""
    ),
    .nothingToPost: (
      "nothing that could be posted",
      "Every quantity to post is zero.",
      ""
    ),
    .moreThanOutstanding: (
      "more than is outstanding",
      "A posting handles at most what is left of the line.",
      ""
    ),
    .moreThanHandled: (
      "more than can be invoiced",
      "Only what is received or shipped is invoiced.",
      "T-144"
    ),
    .lessThanPosted: (
      "less than is posted already",
      "A line's quantity cannot fall below what is posted of it.",
      ""
    ),
    .linePosted: (
      "a line that is partly posted",
      "It can no longer be changed that way.",
      ""
    ),
    .lineReserved: (
      "a line with reservations",
      "Item, variant and location stay while something is reserved.",
      "R-085"
    ),
    .lineTracked: (
      "a line with item tracking",
      "Take the numbers away first.",
      "T-062"
    ),
    .lineTrackedMore: (
      "a line that its tracking would exceed",
      "Tracking is never cut silently.",
      "T-061 R-092"
    ),
    .deleteTracking: (
      "a question: delete the tracking with the line?",
      "Answer with `answering yes` or `answering no`.",
      "T-063 R-093"
    ),
    .notTracked: (
      "a number on an item without tracking code",
      "Numbers are for items that have an item tracking code.",
      "T-009"
    ),
    .serialQuantity: (
      "a serial number for other than one piece",
      "A serial number stands for exactly one base unit.",
      "T-039"
    ),
    .duplicateSerial: (
      "a serial number twice on one line",
      "It can be there once, whatever its lot.",
      "T-040"
    ),
    .duplicateNumber: (
      "a number twice on one line",
      "Change the quantity of the tracking line that is there.",
      "T-040"
    ),
    .wrongSign: (
      "tracking of the opposite sign",
      "Tracking has the sign of its line.",
      "T-052"
    ),
    .moreThanLine: (
      "more tracking than the line has",
      "Item tracking covers at most the line's quantity.",
      "T-052"
    ),
    .lessThanHandled: (
      "less than is handled already",
      "A tracking line keeps at least what is posted of it.",
      "T-034"
    ),
    .moreToHandle: (
      "more to handle than is left",
      "To handle is at most the quantity less what is handled.",
      "T-035"
    ),
    .moreToInvoice: (
      "more to invoice than is handled",
      "To invoice is at most what is handled, now or before, and not invoiced.",
      "T-036"
    ),
    .trackingHandled: (
      "a tracking line that is partly posted",
      "It stays; only what is not posted can change.",
      "T-041"
    ),
    .quantityToHandle: (
      "tracking that does not match what is posted",
      "The quantity to handle must add up to what the line posts.",
      "T-121 T-124"
    ),
    .quantityToInvoice: (
      "tracking that invoices more than the line",
      "The quantity to invoice must fit what the line invoices.",
      "T-121"
    ),
    .invoiceMismatch: (
      "an invoice that its tracking does not match",
      "With several numbers, their quantities to invoice must add up.",
      "T-143"
    ),
    .serialRequired: (
      "a movement without serial number",
      "The tracking code asks for it on this kind of movement.",
      "T-007 T-130"
    ),
    .lotRequired: (
      "a movement without lot number",
      "The tracking code asks for it on this kind of movement.",
      "T-007 T-130"
    ),
    .packageRequired: (
      "a movement without package number",
      "The tracking code asks for it on this kind of movement.",
      "T-007 T-130"
    ),
    .serialInInventory: (
      "a serial number that is in inventory already",
      "A serial number is in stock at most once, at any location.",
      "T-136 T-175"
    ),
    .notApplied: (
      "goods under a number that is not there",
      "Under specific tracking what goes out came in under the same number, at the same place.",
      "T-132 T-135"
    ),
    .notInInventory: (
      "goods that are not there",
      "Inventory may not go below zero here.",
      "T-135"
    ),
    .reservedNotInInventory: (
      "goods reserved on an order, not in stock",
      "What is reserved against an order cannot leave before it has arrived.",
      "R-116 R-120"
    ),
    .reserveRequired: (
      "goods that must be reserved",
      "The item is always reserved.",
      "R-028 T-139"
    ),
    .warrantyRequired: (
      "a number without warranty date",
      "The tracking code asks for it before any formula is applied.",
      "T-187"
    ),
    .expirationRequired: (
      "a number without expiration date",
      "The tracking code asks for it on every new number.",
      "T-182"
    ),
    .expirationDiffers: (
      "a second expiration date for a number",
      "A number keeps the date it came with.",
      "T-182"
    ),
    .severalExpirations: (
      "several expiration dates for one lot",
      "All numbers of a lot expire on one day.",
      "T-181a T-182"
    ),
    .expired: (
      "goods past their expiration date",
      "Strict posting lets them out only to the vendor or as a write-off.",
      "T-184"
    ),
    .cardMissing: (
      "a number without information card",
      "The tracking code asks for the card before posting.",
      "T-195"
    ),
    .serialBlocked: (
      "a blocked serial number",
      "Its information card is blocked.",
      "T-195"
    ),
    .lotBlocked: (
      "a blocked lot",
      "Its information card is blocked.",
      "T-195"
    ),
    .packageBlocked: (
      "a blocked package",
      "Its information card is blocked.",
      "T-195"
    ),
    .appliesTo: (
      "an entry that cannot be applied to",
      "It must be inbound, of the same goods, place and numbers.",
      "T-048 T-137"
    ),
    .appliesToTooLow: (
      "an entry that does not hold enough",
      "Its remaining quantity, less what is reserved, is too low.",
      "T-048 T-137"
    ),
    .appliesToReserved: (
      "an entry to apply to on a line that is reserved",
      "The reservation says already which goods leave, so the line may name none.",
      "R-116"
    ),
    .appliesFrom: (
      "an entry that nothing can come back of",
      "It must be outbound, of the same goods and numbers.",
      "T-049"
    ),
    .appliesFromTooMuch: (
      "more coming back than went out",
      "What has come back of an entry adds up to at most its quantity.",
      "T-049"
    ),
    .notReservable: (
      "a line that cannot be reserved",
      "Demand of an order is reserved.",
      "R-015 R-024"
    ),
    .reserveNever: (
      "an item that is never reserved",
      "The item or the line says never.",
      "R-024"
    ),
    .fullyReserved: (
      "a line that is reserved in full",
      "Nothing is left to reserve.",
      "R-032"
    ),
    .moreThanUnreserved: (
      "more than is left to reserve",
      "At most the part not reserved yet.",
      "R-062"
    ),
    .nothingToReserve: (
      "no supply to reserve",
      "The chosen kind or record has nothing free that comes in time.",
      "R-033"
    ),
    .nothingReserved: (
      "no reservation to cancel",
      "Nothing is reserved there.",
      "R-034"
    ),
    .supplyDiffers: (
      "supply of other goods",
      "Item, variant and location must match exactly.",
      "R-029"
    ),
    .supplyTooLate: (
      "supply that comes too late",
      "It must arrive no later than the demand needs it.",
      "R-076"
    ),
    .reservationDateConflict: (
      "dates that break a reservation",
      "Reserved supply must not come after its demand.",
      "R-075 R-077"
    ),
    .numbersUnmatched: (
      "numbers of demand and supply that cannot meet",
      "A demand that names a number is bound only to supply of that number.",
      "R-066"
    ),
    .reservationSign: (
      "a reservation counted negative",
      "The quantity of a reservation is counted positive.",
      "R-105"
    ),
    .reservationZero: (
      "a reservation of nothing",
      "A reservation is cancelled, not reduced to nothing.",
      "R-105"
    ),
    .reservationIncrease: (
      "a reservation that would grow",
      "The quantity of a reservation can only be reduced; more is reserved anew.",
      "R-105"
    ),
    .stockNotEnough: (
      "inventory that does not cover what is to be shipped",
      "Reserving what is to be shipped takes inventory only, and must cover all of it.",
      "R-047"
    ),
    .orderTrackingNeedsInventory: (
      "order tracking of goods that are not kept in stock",
      "Only items of type inventory are order tracked.",
      "P-001"
    ),
    .policyRaised: (
      "an order tracking policy that was raised",
      "What exists already is linked when it changes next, or by planning.",
      "P-003"
    ),
    .worksheetDates: (
      "a worksheet that ends before it starts",
      "The start date of a reservation worksheet comes before its end date.",
      "R-190"
    ),
    .worksheetExceeded: (
      "more to reserve than remains or is available",
      "A worksheet line reserves no more than its demand still needs and than is available.",
      "R-194"
    ),
    .emptyWorksheet: (
      "whether to empty a worksheet",
      "Emptying a worksheet deletes its lines and its log.",
      "R-199"
    ),
    .reserveAlways: (
      "a line that must stay reserved",
      "Lines of an item that is always reserved are always reserved.",
      "R-023"
    ),
    .numberNotChosen: (
      "a specific reservation without a number",
      "A specific reservation needs one of the numbers of the line.",
      "R-143"
    ),
    .reservedPartly: (
      "a reservation that is not complete",
      "Less was found than is needed, or nothing; what was found is reserved.",
      "R-032"
    ),
    .reserveManually: (
      "whether to reserve by hand",
      "A line that is always reserved found too little supply. Yes leaves it to a later reserve.",
      "R-026"
    ),
    .orderToOrderNumbers: (
      "numbers on demand that supply is made for",
      "The supply says the numbers, the demand takes them over.",
      "R-155 P-054"
    ),
    .noActionMessages: (
      "no action messages",
      "Order tracking suggests nothing for these items.",
      "P-083"
    ),
    .itemInWorksheet: (
      "whether to go on without items that are planned",
      "Items with planning lines get no further ones. Yes passes them by, no stops.",
      "P-083"
    ),
    .supplyNotMade: (
      "supply that no message can make",
      "Only purchases, production and assembly are suggested.",
      "P-085"
    ),
    .planningLineLocked: (
      "a planning line that changes an order",
      "Only its quantity and its date may be changed.",
      "P-089"
    ),
    .nothingAccepted: (
      "no accepted planning lines",
      "Only accepted lines are carried out.",
      "P-090"
    ),
    .vendorMissing: (
      "a purchase without a vendor",
      "New purchases need to know from whom.",
      "P-090"
    ),
    .supplyGone: (
      "an order line that is gone",
      "What a planning line changes must still be there.",
      "P-090"
    ),
    .linesNotCarriedOut: (
      "planning lines that were not carried out",
      "Some lines could not be carried out and stay; the first reason is told.",
      "P-091"
    ),
  ]
}
