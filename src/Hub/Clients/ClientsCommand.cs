using System.CommandLine;
using Hub.Commands;

namespace Hub.Clients;

/// <summary>clients: the registry of clients; who was given what, until when.</summary>
internal sealed class ClientsCommand : TaughtCommand
{
    internal const string Examples = """
        A client is the subject (sub) of its tokens. One that was ever given a grant needs one that holds: its audience, institution,
        body and purpose must be the token's, and it then has of its region what both have. One that never had any passes by what its
        token claims, unless Hub:Clients:Registered is true; persons (PRACTITIONER) always do. Of several grants that fit a token
        the one of the widest region counts. Hubs that run follow within a second, open subscriptions too; the client hears of it as
        an event ACCESS_CHANGED. Each act is in the audit log, and is not done where that cannot be written.

        Examples:
          hub clients add hz-health --audience HEALTH --region 330100 --purpose INDUSTRY_FOLLOW_UP CASE_TRANSFER --until 2026-12-31
          hub clients add fund-desk --audience INSURANCE --region 330000 --purpose FUND_SUPERVISION --body AGENCY --without Practitioner.idNumber
          hub clients list
          hub clients narrow G0199… --region 330106 --without Practitioner.points
          hub clients revoke hz-health --reason "contract ended"

        Exit codes: 0 done, 1 refused; then nothing was changed.
        """;

    public ClientsCommand() : base("clients", "Say what clients were given, give them more, less or nothing.", Examples)
    {
        Add(new AddClientCommand());
        Add(new ListClientsCommand());
        Add(new NarrowClientCommand());
        Add(new RevokeClientCommand());
    }
}
