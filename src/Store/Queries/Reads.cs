using Hub.Domain;

namespace Hub.Store;

/// <summary>What queries are answered from: one database, be it the primary or a replica of it.</summary>
public sealed class Reads
{
    internal Reads(Database database, IdentitySeal seal, Lawbooks law, KnownLaw known, Func<DateOnly> today)
    {
        People = new People(database, seal, law, known, today);
        Sanctions = new Sanctions(database, today);
        PointTotals = new PointTotals(database);
        Registrations = new Registrations(database, today);
        Entries = new Entries(database, seal, today);
        Deadlines = new Deadlines(database, today);
        Duties = new Duties(database, today);
        Institutions = new Institutions(database);
        PublicStatuses = new PublicStatuses(database);
        Sources = new Sources(database);
    }

    public People People { get; }
    public Sanctions Sanctions { get; }
    public PointTotals PointTotals { get; }
    public Registrations Registrations { get; }
    public Entries Entries { get; }
    public Deadlines Deadlines { get; }
    public Duties Duties { get; }
    public Institutions Institutions { get; }
    public PublicStatuses PublicStatuses { get; }
    public Sources Sources { get; }
}
