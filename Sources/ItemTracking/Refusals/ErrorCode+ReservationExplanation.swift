extension ErrorCode {
  /// What `help CODE` says of refusals about reservations and order tracking.
  static let reservationExplanations: Explanations = [
    .notReservable: (
      "a line that cannot be reserved",
      "Demand of an order is reserved.",
      "R-015 R-024 R-025 R-061"
    ),
    .reservationMoved: (
      "a reservation that goes to another number",
      "One that names no number gives up goods that somebody needs by their number, and is bound to others: late binding.",
      "R-164"
    ),
    .reserveNever: (
      "an item that is never reserved",
      "The item or the line says never.",
      "R-022 R-024"
    ),
    .fullyReserved: (
      "a line that is reserved in full",
      "Nothing is left to reserve.",
      "R-032 R-035"
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
      "Nothing is reserved there, or only what is assembled to order.",
      "R-034 R-102"
    ),
    .cancelReservation: (
      "whether to cancel reservations",
      "Cancelling asks first. Numbers that an order named stay with it; all else is free again.",
      "R-102 R-103 R-104"
    ),
    .disruptReservations: (
      "whether a journal takes what is reserved",
      "A journal that takes more than is free asks first, as others have reserved the rest.",
      "R-122"
    ),
    .brokenReservation: (
      "whether a header's new date may cancel reservations",
      "A date of a sale or purchase carries to its lines; reservations that it contradicts go.",
      "R-077 P-045"
    ),
    .supplyDiffers: (
      "supply of other goods",
      "Item, variant and location must match exactly.",
      "R-029"
    ),
    .boughtForSale: (
      "goods that were bought for one sale",
      "What a special order brought is nobody else's to reserve until its sale is shipped in full.",
      "R-035 R-043"
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
      "R-066 R-068"
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
  ]
}
