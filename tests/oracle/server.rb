# Answers, in a process that keeps running, what the real programs make of a text:
# a JSON request a line on standard input, a JSON answer a line on standard output.
require "json"
require "timeout"

$stdout.sync = true

def symbols(value)
  case value
  when Hash then value.to_h { |key, each| [key.to_sym, key == "link_defs" ? each : symbols(each)] }
  when Array then value.map { |each| symbols(each) }
  else value
  end
end

def kramdown(request)
  require "kramdown"
  require "kramdown-parser-gfm"
  Kramdown::Document.new(request["text"], symbols(request["options"] || {})).to_html
end

# The processor time that many texts take, for comparisons of speed.
def kramdown_seconds(request)
  GC.start
  clock = Process::CLOCK_PROCESS_CPUTIME_ID
  start = Process.clock_gettime(clock)
  request["texts"].each { |text| kramdown("text" => text, "options" => request["options"]) }
  Process.clock_gettime(clock) - start
end

def rouge(request)
  require "rouge"
  lexer = Rouge::Lexer.find_fancy(request["language"], request["text"]) || Rouge::Lexers::PlainText
  Rouge::Formatters::HTML.new.format(lexer.lex(request["text"]))
end

# A site is read once and kept; its pages and templates are rendered on request.
SITES = {}

def site_at(folder)
  require "jekyll"
  Jekyll.logger.log_level = :error
  SITES[folder] ||= Jekyll::Site.new(
    Jekyll.configuration("source" => folder, "destination" => "#{folder}/_site",
                         "disable_disk_cache" => true, "quiet" => true)
  ).tap { |site| site.reset; site.read; site.generate }
end

# One template in a site, as a page of that site that has the given front matter would run it.
def jekyll(request)
  site = site_at(request["site"])
  page = Jekyll::PageWithoutAFile.new(site, site.source, "", request["path"] || "template.html")
  page.data.merge!(request["page"] || {})
  payload = site.site_payload.tap { |all| all["page"] = page.to_liquid }
  info = { registers: { site: site, page: payload["page"] }, strict_filters: false,
           strict_variables: false }
  template = site.liquid_renderer.file("template #{request["text"].hash}").parse(request["text"])
  template.render!(payload, info).dup.force_encoding("UTF-8").scrub
end

# The whole site, built: the text of every page by its URL.
def build(request)
  site = site_at(request["site"])
  site.render
  pages = site.documents.grep_v(Jekyll::StaticFile) + site.pages
  pages.to_h { |page| [page.url, page.output] }
end

def answer(request)
  value = Timeout.timeout(request["limit"]) { send(request["ask"], request) }
  JSON.generate("value" => value)
rescue Exception => error # rubocop:disable Lint/RescueException - whatever it is, it is the answer
  JSON.generate("error" => "#{error.class}: #{error.message}".scrub)
end

ALLOWED = %w[kramdown kramdown_seconds rouge jekyll build].freeze

while (line = $stdin.gets)
  request = JSON.parse(line)
  raise "unknown question" unless ALLOWED.include?(request["ask"])

  puts answer(request)
end
