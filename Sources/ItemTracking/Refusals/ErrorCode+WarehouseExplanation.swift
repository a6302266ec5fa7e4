extension ErrorCode {
  /// What `help CODE` says of refusals about bins, and about locations that have them.
  static let warehouseExplanations: Explanations = [
    .binUnknown: (
      "a bin that the location does not have",
      "A line, a journal and a location name bins of their own location only.",
      "W-111"
    ),
    .zoneUnknown: (
      "a zone that the location does not have",
      "A bin is declared in a zone of its own location.",
      "W-117"
    ),
    .templateUnknown: (
      "a put-away template that is not declared",
      "A location names a template whose lines are declared.",
      "W-152"
    ),
    .binRequired: (
      "goods without a bin",
      "At a location with bins every posting says which bin goods come into or leave.",
      "W-110 W-145"
    ),
    .binContentMissing: (
      "a bin that does not know the item",
      "Sales and purchases by which goods leave name a bin with a content of the item.",
      "W-111"
    ),
    .binNotEmpty: (
      "a bin that contains goods",
      "A bin with goods is not deleted, and its zone, type, class and use stay.",
      "W-116 W-006"
    ),
    .binInUse: (
      "a bin that is in use",
      "A bin is not deleted while a journal names it, or its location needs it for a purpose.",
      "W-116 W-006"
    ),
    .binContentNotEmpty: (
      "a bin content that is not empty",
      "A content is deleted only when the bin holds nothing of the item.",
      "W-116"
    ),
    .binContentInUse: (
      "a bin content that is in use",
      "A content is not deleted while lines of a warehouse journal move the item in its bin.",
      "W-116"
    ),
    .defaultBinTwice: (
      "two default bins",
      "An item has one default bin at a location.",
      "W-116"
    ),
    .minimumAboveMaximum: (
      "a minimum above the maximum",
      "The minimum quantity of a bin content is at most its maximum.",
      "W-116"
    ),
    .binBlocked: (
      "a bin that is blocked",
      "Nothing is placed where inbound is blocked, and nothing taken where outbound is.",
      "W-079 W-109"
    ),
    .binContentShort: (
      "less in the bin than is taken",
      "What leaves a bin was in it, under the number that the warehouse tracks.",
      "W-075 W-072a W-079a"
    ),
    .serialInBin: (
      "a serial number that is in another bin",
      "A serial number is in one bin of a location at most.",
      "W-076"
    ),
    .noAdjustmentBin: (
      "a directed location without an adjustment bin",
      "What is posted there without a warehouse document is booked in the adjustment bin.",
      "W-109"
    ),
    .adjustmentBin: (
      "the adjustment bin on a journal line",
      "The adjustment bin is the other side of every line of a warehouse journal.",
      "W-145"
    ),
    .locationInUse: (
      "a set-up that the location cannot have",
      "Settings depend on each other, and on goods and documents that are there.",
      "W-002 W-003 W-004 W-005 W-006"
    ),
    .notWarehouse: (
      "a warehouse form where the location has none",
      "Bins need a location with bins; warehouse journals a directed one.",
      "W-072a W-075 W-118"
    ),
    .warehouseHandlingRequired: (
      "an order that the warehouse has to handle",
      "Orders at a directed location are received and shipped by warehouse documents.",
      "W-107"
    ),
    .warehouseRequired: (
      "a quantity that the warehouse may disregard",
      "Where a location requires receipts or shipments, the warehouse says what is handled.",
      "W-108"
    ),
    .warehouseNotTracked: (
      "a number that the warehouse does not track",
      "Bins know only numbers that the item's tracking code tracks in the warehouse.",
      "W-011"
    ),
    .useWarehouseJournal: (
      "a change that belongs in a warehouse journal",
      "Stock of a directed location, and its numbers, change in its bins first.",
      "W-079a W-071"
    ),
    .createdFromWarehouse: (
      "a line that was calculated from warehouse entries",
      "Its bin, quantity, place and numbers stay as the adjustment bin had them.",
      "W-072b"
    ),
    .nothingToRegister: (
      "nothing to register",
      "A warehouse journal without lines has nothing to register.",
      "W-126"
    ),
  ]
}
