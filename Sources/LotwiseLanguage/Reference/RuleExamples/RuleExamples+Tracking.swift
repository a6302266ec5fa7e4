extension RuleExamples {
  /// What the rules say of tracking codes and tracking lines.
  static let tracking = """
    == T-001
    expect failure tracking-code-unknown { item BOLT unit PCS tracked LOTALL }
    == T-002
    tracking code LOTALL lot specific
    expect failure tracking-needs-inventory { item ADVICE unit HOUR tracked LOTALL type service }
    == T-003
    workdate 2026-02-01
    tracking code MIX serial card required inbound, lot specific, lot not in warehouse, package \
    card required outbound, package on transfers
    set tracking code MIX serial specific
    expect tracking codes where code = MIX {
      | number  | specific | warehouse | purchase-in | transfer |
      | serial  | yes      | yes       | yes         | yes      |
      | lot     | yes      | no        | yes         | yes      |
      | package | no       | no        | no          | yes      |
    }
    == T-004 T-005
    workdate 2026-01-15
    tracking code LOTALL lot specific
    expect failure workflow-locked { set tracking code LOTALL lot inbound on sales }
    expect failure workflow-locked { set tracking code LOTALL lot not on transfers }
    == T-006 T-152
    tracking code LOTALL lot specific
    item L unit PCS tracked LOTALL
    item 1002 unit PCS tracked LOTALL
    bom of 1002 { 2 of L }
    adjust +5 of L lot L1
    item journal J1 { positive -2 of L lot L1; negative 1 of L lot L1 }
    post J1
    expect failure lot-required {
      item journal J2 { positive 1 of L }
      post J2
    }
    == T-007 T-130
    tracking code LOTALL lot specific
    item BOLT unit PCS tracked LOTALL
    expect failure lot-required { receive 1 of BOLT }
    == T-008
    workdate 2026-02-01
    tracking code LOTALL lot specific
    tracking code SOFT lot inbound on purchases, lot outbound on sales
    item L unit PCS tracked LOTALL negative allowed
    item F unit PCS tracked SOFT negative allowed
    vendor V "Vendor"
    customer C "Customer"
    receive 5 of F lot A from V
    receive 5 of F lot B from V
    ship 3 of F lot B to C
    receive 5 of L lot A from V
    receive 5 of L lot B from V
    ship 3 of L lot B to C
    expect entry 4 lot A, remaining 5
    expect entry 5 lot B, remaining 2
    == T-009
    item BOLT unit PCS
    purchase order PO1 { 5 of BOLT }
    expect failure not-tracked { assign lot L1 to PO1.1 }
    == T-010 T-195
    workdate 2026-02-01
    tracking code LOTCARD lot specific, lot card required inbound
    item K unit PCS tracked LOTCARD
    vendor V "Vendor"
    expect failure card-missing { receive 1 of K lot L1 from V }
    == T-011
    workdate 2026-02-01
    tracking code PKG package specific
    item P unit PCS tracked PKG
    vendor V "Vendor"
    customer C "Customer"
    receive 1 of P package P1 from V
    expect package cards of P {
      | package | inventory |
      | P1      |         1 |
    }
    block package P1 of P
    expect failure package-blocked { ship 1 of P package P1 to C }
    == T-012
    workdate 2026-01-15
    tracking code EXP lot specific, expiration strict
    item E unit PCS tracked EXP expires after 1M
    receive 1 of E lot L1 expires 2026-06-01
    expect failure code-locked saying "expiration date" { set tracking code EXP expiration not \
    used }
    == T-013 T-016 T-019
    tracking code LOTALL lot specific
    item BOLT unit PCS tracked LOTALL
    tracking code SNALL serial specific
    receive 1 of BOLT lot L1
    expect failure code-locked { set item BOLT tracked SNALL }
    == T-014
    workdate 2026-02-01
    vendor V "Vendor"
    tracking code WARR lot specific, warranty 1Y
    tracking code HAND lot specific, warranty required
    item W unit PCS tracked WARR
    item H unit PCS tracked HAND
    receive 1 of W lot L1 from V
    receive 1 of W lot L2 warranty 2026-06-30 from V
    receive 1 of H lot L1 warranty 2026-06-30 from V
    expect entry 3 warranty 2026-06-30
    set tracking code HAND warranty 1Y
    expect failure warranty-required { receive 1 of H lot L2 from V }
    == T-015
    tracking code SOFT lot outbound on sales
    expect failure warehouse-needs-specific { set tracking code SOFT lot in warehouse }
    set tracking code SOFT lot specific
    == T-017
    workdate 2026-01-15
    tracking code LOTALL lot specific
    item L unit PCS tracked LOTALL
    receive 1 of L lot L1
    expect failure code-locked { set tracking code LOTALL lot not specific }
    expect failure code-locked { set tracking code LOTALL serial specific }
    == T-018
    tracking code LOTALL lot specific
    item BOLT unit PCS tracked LOTALL
    customer C
    expect failure tracking-code-used { delete tracking code LOTALL }
    set item BOLT tracked none
    delete tracking code LOTALL
    == T-020
    workdate 2026-01-15
    tracking code LOTALL lot specific
    series LOTS LOT001..LOT999
    item L unit PCS tracked LOTALL
    item P unit PCS
    expect failure expiration-not-used { set item L expires after 1M }
    expect failure not-tracked { set item P lots from LOTS }
    == T-021
    workdate 2026-02-01
    tracking code PKGALL package specific
    tracking code SOFT lot inbound on purchases, lot outbound on sales
    item P unit PCS tracked PKGALL negative allowed
    item F unit PCS tracked SOFT negative allowed
    customer C "Customer"
    expect failure not-applied { ship 1 of P package P1 to C }
    ship 1 of F lot L1 to C
    expect ledger {
      | item | lot | quantity | remaining | open |
      | F    | L1  |       -1 |        -1 | yes  |
    }
    == T-022
    tracking code LOTALL lot specific
    expect failure costing-needs-serial { item BOLT unit PCS tracked LOTALL costing specific }
    == T-030 T-031
    workdate 2026-02-01
    tracking code LOTALL lot specific
    item L unit PCS tracked LOTALL
    item K unit PCS
    bom of K { 2 of L }
    vendor V "Vendor"
    customer C "Customer"
    location A
    location B
    location T in transit
    purchase order PO1 from V { 5 of L lot L1 }
    purchase return order PR1 to V { 2 of L lot L1 }
    purchase credit memo PC1 to V { 1 of L lot L1 }
    sales order SO1 to C { 5 of L lot L1 }
    sales return order SR1 from C { 2 of L lot L1 }
    sales invoice SI1 to C { 3 of L lot L1 }
    sales credit memo SC1 from C { 1 of L lot L1 }
    item journal J1 { positive 4 of L lot L1; negative 3 of L lot L1 }
    transfer order TO1 from A to B via T { 6 of L lot L1 }
    production order MO1 released { 1 of K }
    assign 2 of lot L1 to MO1.1.1
    expect reservation entries {
      | source        | source-type           | source-id | source-ref | quantity |
      | PO1.1         | purchase order        | PO1       |          1 |        5 |
      | PR1.1         | purchase return order | PR1       |          1 |       -2 |
      | PC1.1         | purchase credit memo  | PC1       |          1 |       -1 |
      | SO1.1         | sales order           | SO1       |          1 |       -5 |
      | SR1.1         | sales return order    | SR1       |          1 |        2 |
      | SI1.1         | sales invoice         | SI1       |          1 |       -3 |
      | SC1.1         | sales credit memo     | SC1       |          1 |        1 |
      | J1.1          | item journal          | J1        |          1 |        4 |
      | J1.2          | item journal          | J1        |          2 |       -3 |
      | TO1.1         | transfer order        | TO1       |          1 |       -6 |
      | TO1.1 inbound | transfer order        | TO1       |          1 |        6 |
      | MO1.1.1       | production component  | MO1       |          1 |       -2 |
    }
    == T-032
    workdate 2026-02-01
    tracking code LOTALL lot specific
    item L unit PCS tracked LOTALL
    vendor V "Vendor"
    customer C "Customer"
    sales order SO1 to C { 5 of L lot L1 }
    purchase order PO1 from V { -2 of L lot L1 }
    expect lot L1 on PO1.1 quantity -2, to handle -2
    expect reservation entries {
      | source | quantity |
      | SO1.1  |       -5 |
      | PO1.1  |       -2 |
    }
    == T-033 T-035 T-036 T-056 T-102 T-105 T-106 T-108 T-109 T-110 T-143
    workdate 2026-01-15
    tracking code LOTALL lot specific
    item L unit PCS tracked LOTALL
    vendor V "Vendor"
    purchase order PO1 from V { 7 of L lot LOT7 }
    handle 4 of lot LOT7 invoicing 0 on PO1.1
    post PO1 receive 4 of line 1 as PR1
    handle 2 of lot LOT7 invoicing 2 on PO1.1
    post PO1 receive 2 of line 1, invoice 2 of line 1
    handle 1 of lot LOT7 invoicing 0 on PO1.1
    post PO1 receive 1 of line 1
    handle all on PO1.1
    post PO1 invoice 5 of line 1
    expect no tracking specifications
    expect failure document-unknown { post PO1 invoice }
    == T-034
    tracking code LOTALL lot specific
    item BOLT unit PCS tracked LOTALL
    purchase order PO1 { 5 of BOLT lot L1 }
    post PO1 receive 3 of line 1
    expect failure less-than-handled { set lot L1 on PO1.1 quantity 2 }
    == T-037
    workdate 2026-02-01
    tracking code LOTALL lot specific
    item L unit PCS tracked LOTALL
    vendor V "Vendor"
    purchase order PO1 from V { 10 of L { 6 of lot L1 } }
    handle 4 of lot L1 invoicing 1 on PO1.1
    set PO1.1 receive 5
    expect tracking totals of PO1.1 {
      | row       | quantity | to-handle | to-invoice |
      | source    |       10 |         5 |          5 |
      | tracking  |        6 |         4 |          1 |
      | undefined |        4 |         1 |          4 |
    }
    assign 4 of lot L2 to PO1.1
    expect tracking of PO1.1 undefined 0
    == T-038
    workdate 2026-02-01
    tracking code LOTALL lot specific
    item L unit PCS tracked LOTALL
    vendor V "Vendor"
    customer C "Customer"
    location A
    location B
    location T in transit
    item journal J1 { positive 5 of L lot L1 }
    purchase invoice PI1 from V { 4 of L lot L2 }
    sales credit memo SC1 from C { 3 of L lot L3 }
    set lot L1 on J1.1 quantity 2
    transfer order TO1 from A to B via T { 5 of L lot L4 }
    expect failure action-unfit { handle 2 of lot L4 invoicing 1 on TO1.1 }
    handle 2 of lot L4 on TO1.1
    expect lot L4 on TO1.1 outbound quantity 5, to handle 2
    == T-039
    tracking code SNALL serial specific
    item BIKE unit PCS tracked SNALL
    purchase order PO1 { 5 of BIKE }
    expect failure serial-quantity { assign 2 of serial SN1 to PO1.1 }
    == T-040
    tracking code LOTALL lot specific
    item BOLT unit PCS tracked LOTALL
    purchase order PO1 { 5 of BOLT }
    assign 2 of lot L1 to PO1.1
    expect failure duplicate-number { assign 1 of lot L1 to PO1.1 }
    == T-041 R-144
    tracking code LOTALL lot specific
    item BOLT unit PCS tracked LOTALL
    purchase order PO1 { 5 of BOLT lot L1 }
    expect failure tracking-line-unknown { handle 1 of lot L2 on PO1.1 }
    == T-042 T-055
    tracking code LOTALL lot specific
    item L unit PCS tracked LOTALL
    purchase order PO1 { 10 of L { 6 of lot LOT1 } }
    set lot LOT1 on PO1.1 lot LOT9
    expect tracking of PO1.1 {
      | lot  | quantity |
      | LOT9 |        6 |
    }
    set lot LOT9 on PO1.1 lot none
    expect no tracking of PO1.1
    == T-043
    tracking code LOTALL lot specific
    item BOLT unit PCS tracked LOTALL
    purchase order PO1 { 5 of BOLT }
    expect failure quantity-not-positive { assign 0 of lot L1 to PO1.1 }
    == T-044
    item BOLT unit PCS
    expect failure unit-unknown { receive 1 BOX of BOLT }
    == T-045
    item BOLT unit PCS
    expect failure base-unit-fixed { unit PCS of BOLT holds 2 }
    == T-046
    workdate 2026-02-01
    tracking code LOTALL lot specific
    item L unit PCS tracked LOTALL
    vendor V "Vendor"
    purchase order PO1 from V { 5 of L lot L1 }
    post PO1 receive as PR1
    undo PR1.1
    post PO1 receive
    post PO1 invoice
    expect no tracking specifications
    expect ledger {
      | entry | quantity | remaining | correction |
      |     1 |        5 |         0 | no         |
      |     2 |       -5 |         0 | yes        |
      |     3 |        5 |         5 | no         |
    }
    == T-047
    item NUT unit PCS
    customer C "Customer"
    receive 5 of NUT
    receive 5 of NUT
    sales order SO1 to C { 2 of NUT }
    set SO1.1 applied to entry 2
    expect SO1.1 applies-to 2
    post SO1 ship
    expect entry 2 remaining 3
    == T-048 R-118 T-137
    tracking code LOTALL lot specific
    item BOLT unit PCS tracked LOTALL
    vendor V "Vendor"
    customer C "Customer"
    receive 3 of BOLT lot L1
    expect failure applies-to-too-low { return 4 of BOLT lot L1 to V applied to entry 1 }
    == T-049
    tracking code LOTALL lot specific
    item BOLT unit PCS tracked LOTALL
    receive 3 of BOLT lot L1
    expect failure applies-from { return 1 of BOLT lot L1 applied from entry 1 }
    """
}
