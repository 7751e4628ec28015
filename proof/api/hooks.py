import schemathesis
from schemathesis.specs.openapi.checks import positive_data_acceptance

# Faults that no schema can say: of values that hang together, or that only this service could have made. A published
# pattern names the characters that nobody sees up to U+FFFF only.
BEYOND_A_SCHEMA = {
    "cursor-unusable",
    "ends-before-start",
    "group-unbounded",
    "republication-unbounded",
    "unseen-characters",
}


@schemathesis.check
def valid_input_is_taken(ctx, response, case):
    """As positive_data_acceptance, but a rule of the domain may refuse what fits the schema."""
    if response.status_code == 400:
        problem = response.json()
        if problem["code"] != "invalid-input":
            return None
        if {fault["code"] for fault in problem["errors"]} <= BEYOND_A_SCHEMA:
            return None
    return positive_data_acceptance(ctx, response, case)
