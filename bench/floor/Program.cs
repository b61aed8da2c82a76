using Bench.Floor;
using Npgsql;

// What somebody would write by hand for two of the hub's questions, and nothing else: the floor under its times. FLOOR_DATABASE, FLOOR_KEY (base64) and,
// to have each token's signature checked once and not for each request, FLOOR_TOKENS=known.
var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
var app = builder.Build();
await using var database = NpgsqlDataSource.Create($"{Setting("FLOOR_DATABASE")};Max Auto Prepare=20;Auto Prepare Min Usages=1");
var tokens = new TokenCheck(Convert.FromBase64String(Setting("FLOOR_KEY")), known: Environment.GetEnvironmentVariable("FLOOR_TOKENS") == "known");
var practitioner = new PractitionerEndpoint(database, tokens);
var statuses = new StatusEndpoint(tokens);
app.MapPost("/practitioner", practitioner.AnswerAsync);
app.MapPost("/publicStatus", statuses.AnswerAsync);
app.MapPost("/statuses", statuses.LoadAsync);
await app.RunAsync();

static string Setting(string name) => Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException($"{name} is not set.");
