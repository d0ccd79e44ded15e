package id.badak.registry.grading;

import id.badak.registry.programme.CostBand;
import id.badak.registry.programme.Wording;
/// One way to meet a clause that does not lower it.
///
/// @param proof        the evidence that shows the aim of the clause is reached
/// @param illustrative whether it is ours and no officer has approved it yet

public record Option(String id, Wording text, CostBand costBand, Wording time, Wording proof, boolean illustrative) {}
