extension RuleExamples {
  /// What the rules say of action messages.
  static let actionMessages = """
    == P-070
    workdate 2026-01-01
    item PLAIN unit PCS order tracking messages
    variant RED of PLAIN
    customer C "Customer"
    vendor V "Vendor"
    location BLUE
    location EAST
    purchase order PO1 from V at BLUE expected 2026-02-05 { 10 of PLAIN variant RED }
    sales order SO1 to C at BLUE ships 2026-02-10 { 4 of PLAIN variant RED }
    sales order SO2 to C at EAST ships 2026-02-10 { 3 of PLAIN }
    expect action messages {
      | entry | type       | reservation-entry | quantity | new-date   | source | item  | variant \
    | location |
      |     1 | new        |                 1 |       -6 |            | PO1.1  | PLAIN | RED     \
    | BLUE     |
      |     2 | reschedule |                 2 |        0 | 2026-02-10 | PO1.1  | PLAIN | RED     \
    | BLUE     |
      |     3 | new        |                 3 |        3 |            |        | PLAIN |         \
    | EAST     |
    }
    == P-071 P-074
    workdate 2026-01-01
    item PLAIN unit PCS order tracking messages
    customer C "Customer"
    vendor V "Vendor"
    location BLUE
    purchase order PO1 from V at BLUE expected 2026-02-05 { 10 of PLAIN }
    sales order SO1 to C at BLUE ships 2026-02-05 { 12 of PLAIN }
    expect 1 action messages
    set SO1.1 quantity 12
    expect 1 action messages
    == P-072
    workdate 2026-01-01
    item PLAIN unit PCS order tracking messages
    customer C "Customer"
    vendor V "Vendor"
    location BLUE
    purchase order PO1 from V at BLUE expected 2026-02-05 { 10 of PLAIN }
    sales order SO1 to C at BLUE ships 2026-02-20 { 4 of PLAIN }
    sales order SO2 to C at BLUE ships 2026-02-10 { 3 of PLAIN }
    sales order SO3 to C at BLUE ships 2026-02-12 { 5 of PLAIN }
    sales order SO4 to C at BLUE ships 2026-02-12 { 1 of PLAIN }
    expect action messages columns source, quantity, new-date in any order {
      | source | quantity | new-date   |
      | PO1.1  |        2 |            |
      | PO1.1  |        1 |            |
      | PO1.1  |        0 | 2026-02-10 |
    }
    == P-073
    workdate 2026-01-01
    item PLAIN unit PCS order tracking messages
    item QUIET unit PCS order tracking only
    customer C "Customer"
    vendor V "Vendor"
    location BLUE
    location EAST
    location LOG in transit
    purchase order PO1 from V at BLUE expected 2026-02-05 { 1 of PLAIN; 1 of QUIET }
    production order MO1 released at BLUE due 2026-02-05 { 2 of PLAIN }
    assembly order AO1 at BLUE due 2026-02-05 { 3 of PLAIN }
    sales return order SR1 from C at BLUE ships 2026-02-05 { 4 of PLAIN }
    transfer order TO1 from EAST to BLUE via LOG ships 2026-02-01 expected 2026-02-05 { 5 of PLAIN }
    adjust +6 of PLAIN at BLUE
    expect action messages where location = BLUE columns source, quantity {
      | source | quantity |
      | PO1.1  |       -1 |
      | MO1.1  |       -2 |
    }
    == P-075
    workdate 2026-01-01
    item PLAIN unit PCS order tracking messages
    vendor V "Vendor"
    location BLUE
    purchase order PO1 from V at BLUE expected 2026-02-05 { 10 of PLAIN }
    purchase order PO2 from V at BLUE expected 2026-02-05 { 10 of PLAIN flexibility none }
    expect action messages columns type, source, quantity, reservation-entry {
      | type | source | quantity | reservation-entry |
      | new  | PO1.1  |      -10 |                 1 |
    }
    == P-077
    workdate 2026-01-01
    item PLAIN unit PCS order tracking messages
    customer C "Customer"
    location BLUE
    production order MO9 firm at BLUE due 2026-02-09 { 1 of PLAIN }
    sales order SO1 to C at BLUE ships 2026-02-05 { 5 of PLAIN }
    plan orders for SO1 as MO1
    set SO1.1 quantity 7
    expect action messages where quantity > 0 columns type, source, quantity {
      | type            | source | quantity |
      | change quantity | MO1.1  |        2 |
    }
    == P-078
    workdate 2026-01-01
    item PLAIN unit PCS order tracking messages
    customer C "Customer"
    vendor V "Vendor"
    location BLUE
    purchase order PO1 from V at BLUE expected 2026-02-20 { 5 of PLAIN }
    adjust +1 of PLAIN at BLUE
    sales order SO1 to C at BLUE ships 2026-02-10 { 4 of PLAIN }
    expect action messages where quantity > 0 columns type, source, quantity {
      | type | source | quantity |
      | new  |        |        3 |
    }
    == P-079
    workdate 2026-01-01
    item PLAIN unit PCS order tracking messages
    customer C "Customer"
    location BLUE
    setup { dampener 5D }
    sales order SO1 to C at BLUE ships 2026-02-10 { 4 of PLAIN }
    plan orders for SO1 as MO1
    set SO1.1 ships 2026-02-12
    expect action messages columns type, source, new-date {
      | type       | source | new-date   |
      | reschedule | MO1.1  | 2026-02-12 |
    }
    == P-080 P-087
    workdate 2026-01-01
    item PLAIN unit PCS order tracking messages
    customer C "Customer"
    vendor V "Vendor"
    location BLUE
    planning of PLAIN { replenish by purchase from V }
    purchase order PO1 from V at BLUE expected 2026-02-05 { 10 of PLAIN }
    sales order SO1 to C at BLUE ships 2026-02-20 { 10 of PLAIN }
    get action messages for PLAIN as W1
    expect planning lines columns message, quantity, original-quantity, net-quantity, due-date, \
    original-due-date, origin, accept {
      | message    | quantity | original-quantity | net-quantity | due-date   | original-due-date \
    | origin         | accept |
      | reschedule |       10 |                 0 |            0 | 2026-02-20 | 2026-02-05        \
    | action message | yes    |
    }
    == P-081
    workdate 2026-01-01
    item PLAIN unit PCS order tracking messages
    customer C "Customer"
    vendor V "Vendor"
    location BLUE
    purchase order PO1 from V at BLUE expected 2026-02-05 { 10 of PLAIN }
    sales order SO1 to C at BLUE ships 2026-02-05 { 4 of PLAIN }
    sales order SO2 to C at BLUE ships 2026-02-05 { 6 of PLAIN }
    sales order SO3 to C at BLUE ships 2026-02-05 { 5 of PLAIN }
    expect action messages columns type, source, quantity {
      | type            | source | quantity |
      | change quantity | PO1.1  |        5 |
    }
    set SO3.1 quantity 3
    expect action messages columns type, source, quantity {
      | type            | source | quantity |
      | change quantity | PO1.1  |        3 |
    }
    == P-082
    workdate 2026-01-01
    item PLAIN unit PCS order tracking messages
    customer C "Customer"
    vendor V "Vendor"
    location BLUE
    purchase order PO1 from V at BLUE expected 2026-02-05 { 10 of PLAIN }
    purchase order PO2 from V at BLUE expected 2026-02-03 { 2 of PLAIN }
    adjust +1 of PLAIN at BLUE
    sales order SO1 to C at BLUE ships 2026-02-05 { 10 of PLAIN }
    set SO1.1 quantity 12
    set SO1.1 quantity 13
    set SO1.1 quantity 15
    expect action messages where quantity > 0 columns type, source, quantity {
      | type            | source | quantity |
      | change quantity | PO1.1  |        2 |
    }
    == P-083
    item PLAIN unit PCS order tracking messages
    expect failure no-action-messages { get action messages for PLAIN as W1 }
    == P-084
    workdate 2026-01-01
    item PLAIN unit PCS order tracking messages
    customer C "Customer"
    vendor V "Vendor"
    location BLUE
    location EAST
    planning of PLAIN { replenish by purchase from V }
    sales order SO1 to C at BLUE ships 2026-02-10 { 3 of PLAIN }
    sales order SO2 to C at BLUE ships 2026-02-12 { 4 of PLAIN }
    sales order SO3 to C at BLUE ships 2026-02-10 { 5 of PLAIN }
    sales order SO4 to C at EAST ships 2026-02-10 { 6 of PLAIN }
    get action messages for PLAIN as W1
    expect planning lines of W1 columns message, location, quantity, due-date, ending-date, vendor {
      | message | location | quantity | due-date   | ending-date | vendor |
      | new     | BLUE     |        8 | 2026-02-10 | 2026-02-09  | V      |
      | new     | BLUE     |        4 | 2026-02-12 | 2026-02-11  | V      |
      | new     | EAST     |        6 | 2026-02-10 | 2026-02-09  | V      |
    }
    == P-085
    location EAST
    location WEST
    item PLAIN unit PCS order tracking messages
    planning of PLAIN { replenish by transfer from WEST }
    sales order SO1 at EAST { 3 of PLAIN }
    expect failure supply-not-made { get action messages for PLAIN as W1 }
    == P-086
    workdate 2026-01-01
    item PLAIN unit PCS order tracking messages
    customer C "Customer"
    vendor V "Vendor"
    location BLUE
    planning of PLAIN { replenish by purchase from V }
    planning of PLAIN at BLUE { replenish by purchase from V; lot size 200 }
    setup { dampener percent 25 }
    purchase order PO1 from V at BLUE expected 2026-02-10 { 100 of PLAIN }
    sales order SO1 to C at BLUE ships 2026-02-10 { 50 of PLAIN }
    expect failure no-action-messages { get action messages for PLAIN as W1 }
    == P-088
    workdate 2026-01-01
    item PLAIN unit PCS order tracking messages
    customer C "Customer"
    vendor V "Vendor"
    location BLUE
    planning of PLAIN { replenish by purchase from V }
    purchase order PO1 from V at BLUE expected 2026-02-10 { 10 of PLAIN }
    sales order SO1 to C at BLUE ships 2026-02-20 { 10 of PLAIN }
    get action messages for PLAIN as W1
    carry out W1
    expect no action messages
    expect PO1.1 expected date 2026-02-20
    == P-090
    item PLAIN unit PCS order tracking messages
    sales order SO1 { 3 of PLAIN }
    get action messages for PLAIN as W1
    expect failure vendor-missing { carry out W1 }
    == P-091
    vendor V "Vendor"
    item PLAIN unit PCS order tracking messages
    item OTHER unit PCS order tracking messages
    planning of OTHER { replenish by purchase from V }
    sales order SO1 { 3 of PLAIN; 2 of OTHER }
    get action messages for PLAIN, OTHER as W1
    expect warning lines-not-carried-out saying "1 of 2" { carry out W1 as PO1 }
    expect PO1.1 item OTHER, quantity 2
    expect planning lines of W1 {
      | item  | quantity |
      | PLAIN |        3 |
    }
    """
}
