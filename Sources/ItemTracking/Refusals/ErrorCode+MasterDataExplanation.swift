extension ErrorCode {
  /// What `help CODE` says of refusals about names, cards and series.
  static let masterDataExplanations: Explanations = [
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
      "T-041 R-144"
    ),
    .codeBlank: (
      "a blank code",
      "What is declared goes by a code: a blank one stands for none wherever a code may be left out.",
      ""
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
    .vendorBlocked: (
      "a blocked vendor",
      "Nothing is ordered from a blocked vendor, sent back to it or posted for it.",
      ""
    ),
    .customerBlocked: (
      "a blocked customer",
      "Nothing is offered or sold to a blocked customer, taken back from it or posted for it.",
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
  ]
}
