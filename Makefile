# Every command for people and for CI. `make` alone lists them.
.DEFAULT_GOAL := help
.PHONY: help wheel site preview publish serve posters check links review release test proofs quick check-code soak bench lock schemas format clean class-set

VENV   := .venv
# What one command has compiled the next one finds; the tests start hundreds of processes.
unexport PYTHONDONTWRITEBYTECODE
# A Homebrew Pango is not on macOS's own search path.
BREW   := $(shell command -v brew >/dev/null 2>&1 && brew --prefix)
RUN    := $(if $(BREW),DYLD_FALLBACK_LIBRARY_PATH=$(BREW)/lib) $(VENV)/bin/
# A .venv that uv made has no pip of its own.
UV     := $(or $(shell command -v uv),$(VENV)/bin/uv)
PIP    := $(VENV)/bin/python -m pip install --quiet --disable-pip-version-check
INSTALL = if $(VENV)/bin/python -c "import pip" 2>/dev/null; then set -- $(PIP); \
          else set -- $(UV) pip install --quiet --python $(VENV)/bin/python; fi; "$$@"
LOCK   := $(VENV)/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
          --no-emit-index-url --no-emit-find-links --no-annotate --no-header

help: ## komutları listeler · list the commands
	@awk -F ':.*## | · ' '/^[a-z-]+:.*## /{printf "make %-10s %s\n%15s %s\n", $$1, $$2, "", $$3}' $(MAKEFILE_LIST)

site: $(VENV)/ready ## siteyi ve basılacak her şeyi site/ klasörüne kurar · build the website and everything to print into site/
	@$(RUN)esafety build

preview: $(VENV)/ready ## aynısını, sonraki sürümün taslağıyla, build/preview/ klasörüne kurar · the same with the draft of the next edition, into build/preview/
	@$(RUN)esafety preview

publish: $(VENV)/ready ## yürürlükteki sürümü yayımlanacağı gibi gösterir; gerçekten yayımlamak için REMOTE=origin, ilk kez ise FIRST=1 · show the edition in force as it will be published; REMOTE=origin for real, FIRST=1 if none was before
	@$(RUN)esafety publish $(if $(REMOTE),--remote $(REMOTE),--look) $(if $(FIRST),--first)

serve: $(VENV)/ready ## siteyi canlı gösterir; kaydettikçe yenilenir · live preview of the website; reloads on save
	@$(RUN)esafety serve

posters: $(VENV)/ready ## yalnızca afişleri build/posters/ klasörüne basar · print the posters alone into build/posters/
	@$(RUN)esafety posters

check: $(VENV)/ready ## bütün metinleri ve bilgileri denetler; bütün sorunları bir kerede sıralar · check every text and fact; list all problems at once
	@$(RUN)esafety check

links: $(VENV)/ready ## adını andığımız bütün sitelerin açılıp açılmadığına bakar · ask every other site we name whether it still opens
	@$(RUN)esafety links

review: $(VENV)/ready ## eylül gözden geçirmesi için GitHub’da okula çağrı açar · call the school to the September review, on GitHub
	@$(RUN)esafety review

release: $(VENV)/ready ## yayımlanan sürümün PDF’lerini GitHub’da saklar · put the published edition’s PDFs on GitHub as a release
	@$(RUN)esafety release

class-set: $(VENV)/ready ## bir formun numaralı kopyalarını ya da bir takımı (SLIP=grades-1-2) tek dosyada verir: SLIP=policy-parents COPIES=24 CLASS=2-A · numbered copies of a slip, or a bundle (SLIP=grades-1-2), in one file: SLIP=policy-parents COPIES=24 CLASS=2-A
	@$(RUN)esafety class-set $(SLIP) $(if $(COPIES),--copies $(COPIES)) $(if $(CLASS),--class $(CLASS)) $(if $(IN),--language $(IN))

test: $(VENV)/ready-to-test ## biçim, türler, katmanlar ve bütün denemeler · style, types, layers, and every proof
	@$(MAKE) --no-print-directory -j 2 check-code proofs

# Whoever has nothing left takes tests from another: no long file stands alone at the end.
# Three on two processors: while one waits for a browser or a disk, another works.
proofs: $(VENV)/ready-to-test
	$(RUN)pytest -n 3 --dist worksteal --max-worker-restart 1

quick: check-code ## biçim, türler, katmanlar ve tek tek modüllerin hızlı denemeleri · style, types, layers, and the quick tests of single modules
	$(RUN)pytest -n 2 --dist worksteal -m "not slow" tests/unit tests/test_project_rules.py tests/test_reader_words.py

check-code: $(VENV)/ready $(VENV)/ready-to-test
	$(RUN)ruff check .
	$(RUN)ruff format --check .
	$(RUN)mypy
	@$(RUN)lint-imports --no-cache

# Its last line is everything once more, with all the cases that `make test` leaves out.
soak: $(VENV)/ready $(VENV)/ready-to-test ## uzun süren denemeler: bozulmuş okullar, her türden EXAMPLES=300; her şey yeniden basılır · the proofs that take long: damaged schools, EXAMPLES=300 of each kind, and all printed anew
	$(if $(EXAMPLES),EXAMPLES=$(EXAMPLES) )$(RUN)pytest tests/soak.py tests/soak_reproducible.py -p no:cacheprovider
	$(if $(SCHOOLS),SCHOOLS=$(SCHOOLS) )$(RUN)pytest -n 2 tests/soak_releases.py -p no:cacheprovider
	$(RUN)pytest tests/soak_province.py -p no:cacheprovider
	SOAK=1 $(RUN)pytest -n 2 --dist worksteal --max-worker-restart 1

# BEFORE is a checkout of an earlier commit with its packages, made by
# git worktree add ../before e6e5765 && make -C ../before .venv/ready
# A school of ONLY=province takes some minutes of a processor; SCHOOLS=1,3 asks fewer than 1,10,50,
# CORES=2 works on two at once.
bench: $(VENV)/ready-to-test ## kurulum süresini ve baskıyı başkalarınınkiyle karşılaştırarak ölçer; ONLY=printing, ROUNDS=1, BEFORE=../before · measure builds and printing beside other tools; ONLY=printing, ROUNDS=1, BEFORE=../before
	@$(RUN)esafety bench $(if $(ONLY),--only $(ONLY)) $(if $(ROUNDS),--rounds $(ROUNDS)) $(if $(BEFORE),--before $(BEFORE))

wheel: $(VENV)/ready ## başka okullar için paketi dist/ klasörüne yapar · build the package for other schools into dist/
	@$(RUN)python -m hatchling build -t wheel -d dist

lock: $(VENV)/ready-to-test ## pyproject.toml dosyasından sabitlenmiş gereksinimleri üretir · compile pyproject.toml into the pinned requirements
	$(LOCK) pyproject.toml -o requirements.txt
	$(LOCK) pyproject.toml --extra test -c requirements.txt -o tests/requirements.txt
	$(LOCK) --group peers -c requirements.txt -o scripts/measuring/requirements.txt
	$(LOCK) --group photographs -o scripts/measuring/photographs.txt
	$(LOCK) --group province -o examples/province/requirements.txt

schemas: $(VENV)/ready ## YAML dosyalarının anahtarlarını düzenleyicilerin tamamlaması için data/schema/ klasörünü yazar · write data/schema/, by which an editor’s program completes the keys of YAML files
	@$(RUN)python scripts/schemas.py

format: $(VENV)/ready-to-test ## kodu tek biçime sokar · put the code into its one style
	$(RUN)ruff check --fix .
	$(RUN)ruff format .

clean: ## üretilen her şeyi siler · remove everything that was made
	rm -rf site build .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(VENV)/ready: requirements.txt pyproject.toml scripts/ready.sh
	@scripts/ready.sh paper
	@echo "Paketler .venv klasörüne kuruluyor · installing the pinned packages into .venv"
	@$(INSTALL) --require-hashes -r requirements.txt
	@$(INSTALL) --no-deps --no-build-isolation --no-index -e .
	@touch $@

$(VENV)/ready-to-test: tests/requirements.txt $(VENV)/ready
	@scripts/ready.sh browser
	@echo "Deneme araçları kuruluyor · installing the tools for the tests"
	@$(INSTALL) --require-hashes -r tests/requirements.txt
	@touch $@
